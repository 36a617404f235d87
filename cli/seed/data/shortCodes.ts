const OF_PROVINCE: Record<string, string> = {
  CHQ01: 'ag', CHQ02: 'brvt', CHQ03: 'bn', CHQ04: 'bdi', CHQ05: 'bd', CHQ06: 'bp', CHQ07: 'cm', CHQ08: 'ct', CHQ09: 'cb',
  CHQ10: 'dna', CHQ11: 'dl', CHQ12: 'db', CHQ13: 'dn', CHQ14: 'dt', CHQ15: 'glkt', CHQ16: 'hg', CHQ17: 'hnn', CHQ18: 'hn',
  CHQ19: 'ht', CHQ20: 'hp', CHQ21: 'kh', CHQ22: 'kg', CHQ23: 'ls', CHQ24: 'lc', CHQ25: 'la', CHQ26: 'na', CHQ27: 'qb',
  CHQ28: 'qna', CHQ29: 'qng', CHQ30: 'qn', CHQ31: 'qt', CHQ32: 'tn', CHQ33: 'th', CHQ34: 'tth', CHQ35: 'hcm',
}; // prettier-ignore

/** What a department's user names begin with: `hp` in `hp-qt01`. */
export function shortCode(departmentCode: string): string {
  return OF_PROVINCE[departmentCode] ?? departmentCode.toLowerCase();
}
