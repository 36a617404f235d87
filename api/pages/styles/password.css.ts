/** The form on which an account's custodian chooses its password. */
export const passwordCss = `
.lt-password { display: grid; gap: 20px; margin-top: 16px; }
.lt-password section { display: grid; gap: 8px; }
.lt-password .label { margin-top: 4px; }
.lt-password .btn { justify-self: start; }
.lt-password .lt-acts { margin-top: 4px; }
.lt-password .lt-acts .btn { justify-self: stretch; }
.lt-password input:not([type=hidden]) { width: 100%; min-height: 48px; padding: 6px 12px; border: 1px solid var(--line-control); border-radius: 6px; background: var(--bg-surface); color: inherit; font: 400 1rem/1.55 var(--font-sans); }
.lt-password input:focus-visible { outline-offset: -1px; border-color: var(--focus); }
.lt-password input[aria-invalid] { border-color: var(--danger-mark); box-shadow: inset 0 0 0 1px var(--danger-mark); }
.lt-password input[name=code] { width: 9em; font-family: var(--font-num); font-variant-numeric: tabular-nums; letter-spacing: .18em; }
.lt-password input.lt-away { position: absolute; width: 1px; height: 1px; min-height: 0; padding: 0; border: 0; overflow: hidden; clip-path: inset(50%); }
.lt-secret { display: grid; grid-template-columns: 88px minmax(0, 1fr); gap: 6px 12px; padding: 12px; border: 1px solid var(--line); border-radius: 6px; background: var(--bg-sunken); font-size: .875rem; }
.lt-secret dt { color: var(--text-3); font-size: .8125rem; }
.lt-secret code { font: 500 .9375rem/1.55 ui-monospace, "Cascadia Mono", Consolas, monospace; word-spacing: .15em; overflow-wrap: anywhere; }
.lt-password details { font-size: inherit; }
.lt-password summary { font-size: .875rem; min-height: 32px; padding: 6px 0; }
.lt-password details section { margin-top: 8px; }
`;
