/** Type, icons, role colours, buttons and fields of the server-rendered pages. Headings 1.4, text 1.55: two lines of `Ể` and `Ặ` touch below 1.39. */
export const baseCss = `
:root {
  --font-sans: "Be Vietnam Pro", "Segoe UI", system-ui, -apple-system, Roboto, "Noto Sans", Arial, sans-serif;
  --font-num: "QLCB Digits", var(--font-sans);
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; color: var(--text); font: 400 .9375rem/1.55 var(--font-sans); -webkit-font-smoothing: antialiased; text-rendering: optimizeLegibility; }
h1, h2, p, dl, dd, ol, ul { margin: 0; padding: 0; }
ol, ul { list-style: none; }
p, dd, li { text-wrap: pretty; }
h1, h2 { font-weight: 600; line-height: 1.4; letter-spacing: -.006em; text-wrap: balance; overflow-wrap: break-word; }
h1 { font-size: 1.25rem; }
h2 { font-size: 1rem; }
b { font-weight: 600; unicode-bidi: isolate; }
a { color: var(--accent-text); text-decoration-thickness: 1px; text-underline-offset: 3px; }
svg { display: block; }
.num, time { font-family: var(--font-num); font-variant-numeric: tabular-nums; }
.nowrap, time { white-space: nowrap; }
.muted { color: var(--text-2); }
.own { white-space: pre-line; unicode-bidi: isolate; }
.i { width: 18px; height: 18px; flex: none; stroke: currentColor; stroke-width: 1.75; fill: none; stroke-linecap: round; stroke-linejoin: round; }
.i.s { width: 16px; height: 16px; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 4px; }

.accent { --c-bg: var(--accent-bg); --c-bg2: var(--accent-bg-2); --c-line: var(--accent-line); --c-mark: var(--accent-mark); --c-text: var(--accent-text); }
.ok { --c-bg: var(--ok-bg); --c-bg2: var(--ok-bg-2); --c-line: var(--ok-line); --c-mark: var(--ok-mark); --c-text: var(--ok-text); }
.warn { --c-bg: var(--warn-bg); --c-bg2: var(--warn-bg-2); --c-line: var(--warn-line); --c-mark: var(--warn-mark); --c-text: var(--warn-text); }
.danger { --c-bg: var(--danger-bg); --c-bg2: var(--danger-bg-2); --c-line: var(--danger-line); --c-mark: var(--danger-mark); --c-text: var(--danger-text); }
.info { --c-bg: var(--info-bg); --c-bg2: var(--info-bg-2); --c-line: var(--info-line); --c-mark: var(--info-mark); --c-text: var(--info-text); }
.hold { --c-bg: var(--hold-bg); --c-bg2: var(--hold-bg-2); --c-line: var(--hold-line); --c-mark: var(--hold-mark); --c-text: var(--hold-text); }
.plain { --c-bg: var(--bg-sunken); --c-bg2: var(--bg-sunken); --c-line: var(--line); --c-mark: var(--text-3); --c-text: var(--text-2); }

.btn { display: inline-flex; align-items: center; justify-content: center; gap: 8px; min-height: 48px; padding: 6px 14px; border: 1px solid var(--line-control); border-radius: 6px; background: var(--bg-surface); color: var(--text); font: 500 .9375rem/1.5 var(--font-sans); text-align: center; text-decoration: none; cursor: pointer; transition: background 90ms; }
.btn:hover { background: var(--bg-hover); }
.btn.primary { background: var(--accent-solid); border-color: transparent; color: var(--accent-on); }
.btn.primary:hover { background: var(--accent-solid-hover); }
.btn.approve { background: var(--ok-solid); border-color: transparent; color: var(--ok-on); }
.btn.approve:hover { background: var(--ok-solid-hover); }
.btn.deny { border-color: var(--danger-mark); color: var(--danger-text); }
.btn.deny:hover { background: var(--danger-bg); }
.btn.quiet { border-color: transparent; background: none; color: var(--text-2); }
.btn.quiet:hover { background: var(--bg-hover); color: var(--text); }
.label { font-size: .8125rem; font-weight: 500; }
.hint { font-size: .8125rem; font-weight: 400; color: var(--text-3); }
textarea { display: block; width: 100%; min-height: 60px; margin-top: 4px; padding: 6px 10px; border: 1px solid var(--line-control); border-radius: 6px; background: var(--bg-surface); color: inherit; font: 400 1rem/1.55 var(--font-sans); resize: vertical; }
textarea:focus-visible { outline-offset: -1px; border-color: var(--focus); }
textarea[aria-invalid] { border-color: var(--danger-mark); box-shadow: inset 0 0 0 1px var(--danger-mark); }

.mark { width: 26px; height: 26px; flex: none; }
.mark .m1 { fill: var(--accent-solid); }
.mark .m2 { stroke: var(--accent-on); fill: none; stroke-width: 2.1; stroke-linecap: round; stroke-linejoin: round; }
.state { display: inline-flex; align-items: center; gap: 6px; min-height: 26px; padding: 0 10px 0 8px; border-radius: 999px; font-size: .8125rem; font-weight: 500; background: var(--c-bg2); color: var(--c-text); }
.risk { display: inline-flex; align-items: center; gap: 6px; color: var(--text-2); white-space: nowrap; }
.risk svg { width: 14px; height: 12px; }
.risk rect { fill: var(--line-control); opacity: .35; }
.risk .f { opacity: 1; fill: var(--text-3); }
.risk.r2 .f { fill: var(--warn-mark); }
.risk.r3 .f { fill: var(--danger-mark); }
.risk.r3 { color: var(--danger-text); font-weight: 500; }

@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
@media (forced-colors: active) { .state, .step, .lt-seal { border: 1px solid; } }
`;
