/** Pages reached from a mail: one column from 320 px, facts and both buttons above the fold of a phone. */
export const letterCss = `
body { background: var(--bg-surface); }
main { max-width: 560px; margin: 0 auto; padding: 0 16px 24px; }
.lt-top { display: flex; align-items: center; gap: 10px; min-height: 48px; padding: 6px 16px; border-bottom: 1px solid var(--line); background: var(--bg-surface); }
.lt-as { flex: 1; min-width: 0; overflow-wrap: break-word; font-size: .8125rem; color: var(--text-2); text-align: right; }
.lt-due { display: flex; gap: 8px; align-items: center; margin: 0 -16px; padding: 8px 16px; background: var(--c-bg2); color: var(--c-text); font-size: .875rem; }
main > h1 { margin-top: 14px; }
.lt-ref { display: flex; flex-wrap: wrap; gap: 0 10px; align-items: center; margin-top: 2px; font-size: .8125rem; color: var(--text-3); }

.lt-facts { margin-top: 10px; border-top: 1px solid var(--line-soft); }
.lt-facts > div { display: grid; grid-template-columns: 88px minmax(0, 1fr); gap: 0 12px; padding: 7px 0; border-bottom: 1px solid var(--line-soft); line-height: 1.5; }
.lt-facts dt { padding-top: 1px; font-size: .8125rem; color: var(--text-3); }
.lt-facts dd { min-width: 0; overflow-wrap: break-word; font-size: .875rem; }
.lt-item + .lt-item, .lt-item + details { margin-top: 8px; }
.lt-state { display: inline-flex; gap: 5px; align-items: center; font-weight: 500; color: var(--c-text); vertical-align: top; }
.lt-state .i { color: var(--c-mark); }
.lt-item q { display: block; margin-top: 4px; padding-left: 10px; border-left: 2px solid var(--c-line); color: var(--text-2); font-size: .8125rem; quotes: "“" "”"; }
details { font-size: .8125rem; }
summary { width: fit-content; min-height: 24px; padding: 2px 0; color: var(--accent-text); cursor: pointer; }
details li { position: relative; padding: 2px 0 2px 12px; }
details li::before { content: "·"; position: absolute; left: 2px; }

.lt-problem { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 10px; margin: 0 -16px; padding: 12px 16px; border-bottom: 1px solid var(--c-line); background: var(--c-bg); font-size: .875rem; }
.lt-problem .i { margin-top: 3px; color: var(--c-mark); }
.lt-problem h2, .lt-problem a { color: var(--c-text); }
.lt-wrong { display: flex; gap: 6px; margin-top: 2px; font-size: .8125rem; color: var(--c-text); }
.lt-wrong .i { margin-top: 2px; color: var(--c-mark); }
form > .label { display: inline-block; margin-top: 12px; }

.lt-acts { display: grid; grid-template-columns: 1fr 1fr; gap: 10px; margin-top: 10px; }
.lt-acts .btn { font-size: 1rem; font-weight: 600; }
.lt-acts.one { grid-template-columns: minmax(0, 1fr); margin-top: 20px; }
.lt-acts.one .btn { width: 100%; font-size: .9375rem; font-weight: 500; }
.lt-quiet { display: grid; }
.lt-note { margin-top: 12px; font-size: .8125rem; color: var(--text-2); }
.lt-note.box { margin-top: 20px; padding: 12px; border: 1px solid var(--c-line); border-radius: 6px; background: var(--c-bg); }
.lt-note.box b, .lt-note.box h2 { color: var(--c-text); }
.lt-note h2 { font-size: .875rem; }

.lt-result { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 14px; align-items: start; margin: 0 -16px; padding: 20px 16px; background: var(--c-bg); border-bottom: 1px solid var(--c-line); }
.lt-result p { margin-top: 2px; color: var(--text-2); overflow-wrap: break-word; }
.lt-result + .lt-facts { margin-top: 4px; border-top: 0; }
.lt-seal { display: grid; place-items: center; width: 44px; height: 44px; border-radius: 50%; background: var(--c-text); color: var(--bg-surface); }
.lt-seal .i { width: 24px; height: 24px; stroke-width: 2.25; }

.lt-next { margin-top: 20px; }
.lt-next h2 { margin-bottom: 12px; }
.chain li { position: relative; display: grid; grid-template-columns: 24px minmax(0, 1fr); gap: 0 10px; padding-bottom: 16px; font-size: .875rem; overflow-wrap: break-word; }
.chain li:last-child { padding-bottom: 0; }
.chain li:not(:last-child)::before { content: ""; position: absolute; left: 11px; top: 24px; bottom: 0; border-left: 2px solid var(--line); }
.chain .done:not(:last-child)::before { border-color: var(--ok-line); }
.chain b { font-weight: 500; }
.step { display: grid; place-items: center; width: 24px; height: 24px; border: 1.5px solid var(--line-control); border-radius: 50%; background: var(--bg-surface); color: var(--text-3); font: 600 .75rem/1 var(--font-num); }
.step .i { width: 14px; height: 14px; stroke-width: 2.4; }
.done > .step { background: var(--ok-solid); border-color: transparent; color: var(--ok-on); }
.now > .step { background: var(--accent-solid); border-color: transparent; color: var(--accent-on); box-shadow: 0 0 0 3px var(--accent-bg-2); }

@media (min-height: 560px) {
  /* On a small or zoomed phone the two buttons stay in reach; on a short screen they scroll with the page. */
  html:has(.lt-form) { scroll-padding-bottom: 88px; }
  .lt-form .lt-acts { position: sticky; bottom: 0; margin: -2px -16px 0; padding: 12px 16px 10px; background: linear-gradient(transparent, var(--bg-surface) 12px); }
}
@media (max-width: 719px) {
  summary { min-height: 44px; padding: 11px 0; }
}
@media (max-width: 359px) {
  .lt-facts > div { grid-template-columns: 74px minmax(0, 1fr); }
  .lt-as { font-size: .75rem; }
}
@media (min-width: 600px) {
  body { background: var(--bg-canvas); }
  main { margin-block: 32px; padding: 0 24px 24px; border: 1px solid var(--line); border-radius: 10px; background: var(--bg-surface); overflow: clip; }
  .lt-top { padding-inline: 24px; }
  .lt-due, .lt-result, .lt-problem { margin-inline: -24px; padding-inline: 24px; }
  .lt-form .lt-acts { margin-inline: -24px; padding-inline: 24px; }
}
`;
