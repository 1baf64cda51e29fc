import { MOST_LOGO_MM } from '../../storage/logo-store.ts';

/** The report's own style sheet: light always, for screens and for paper. */
export const REPORT_STYLE = `
:root{color-scheme:light;--ink:#15171c;--ink-2:#494c55;--rule:#cfcabd;--line:#2334d4;--watch:#855300;--off:#bd3009}
*{box-sizing:border-box}
html{background:#fff;color:var(--ink);font:400 15px/1.5 system-ui,sans-serif;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{max-width:60rem;margin:0 auto;padding:2.5rem 2rem}
h1,h2,h3,p,dl,dd,figure,ul{margin:0;padding:0}
ul{list-style:none}
h1,h2,h3,.value{font-weight:700;line-height:1.08;letter-spacing:-.01em}
h1{font-size:2.6rem}
.letterhead{display:flex;gap:1rem;align-items:center;margin-bottom:1.6rem;font-size:1.3rem;font-weight:600;line-height:1.2}
.letterhead img{flex:none;max-width:min(${MOST_LOGO_MM.width}mm,60%);max-height:${MOST_LOGO_MM.height}mm}
.letterhead p{min-width:0;overflow-wrap:anywhere}
h2{font-size:1.5rem;margin:2.2rem 0 .8rem;padding-top:.5rem;border-top:2px solid var(--line)}
h3{font-size:1.3rem}
p+p{margin-top:.4rem}
.facts{display:flex;flex-wrap:wrap;margin-top:.6rem;color:var(--ink-2)}
.facts li:not(:last-child)::after{content:'|';margin:0 .7em;color:var(--line)}
.fine{font-size:.85rem;color:var(--ink-2)}
.findings p{font-size:1.08rem}
.words{white-space:pre-wrap;overflow-wrap:anywhere;padding:.2rem 0 .2rem 1.2rem;border-left:4px solid var(--line);font-size:1.08rem}
.subject{padding:1.1rem 0;border-bottom:1px solid var(--rule);break-inside:avoid}
.subject-head{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;align-items:baseline}
.value{font-size:1.6rem}
.band{font-weight:600}.band[data-band=fault]{color:var(--off)}.band[data-band=watch]{color:var(--watch)}.band[data-band=ok]{color:var(--line)}.band[data-band=none]{color:var(--ink-2);font-weight:400}
.terms{display:flex;flex-wrap:wrap;gap:.2rem 2rem;margin:.4rem 0 .8rem}
.terms div{display:flex;gap:.5em;font-size:.88rem}.terms dt{color:var(--ink-2)}
.exhibits{display:flex;flex-wrap:wrap;gap:1rem;align-items:flex-start}
.exhibits figure{flex:0 1 10.5rem;min-width:8rem}
.exhibits figure.wide{flex:1 1 19rem;max-width:26rem}
.exhibits svg,.exhibits img,.whole img{display:block;width:100%}
.exhibits svg.figure{max-height:18rem}
figcaption{margin-top:.3rem;font-size:.82rem;color:var(--ink-2)}
figcaption b{color:var(--ink)}
.figure{background:#0b0c0f;border-radius:3px}
.figure.alone{background:#eeebe3}
.figure line{stroke-linecap:round}
.figure .casing{stroke:rgb(11 12 15/55%)}
.figure .left{stroke:#93a3ff}.figure .right,.figure .middle{stroke:#f5f2ea}
.figure.alone .left{stroke:#2334d4}.figure.alone .right,.figure.alone .middle{stroke:#3a3d45}
.figure .head{fill:#3a3d45}
.figure .marked{stroke:#ff5a2b}
.figure .against{stroke:#ffd27d;stroke-dasharray:6 9}
.figure.alone .against{stroke:#8a5a00}
.plot text{font:11px system-ui,sans-serif;fill:var(--ink-2)}
.plot .end{text-anchor:end}.plot .middle{text-anchor:middle}
.plot .rule{stroke:var(--rule);stroke-width:1}
.plot .curve{fill:none;stroke:var(--line);stroke-width:2;stroke-linejoin:round}
.plot .curve.right{stroke:var(--ink);stroke-dasharray:6 3}
.plot .band{fill:var(--line);opacity:.14}.plot .band.right{fill:var(--ink);opacity:.12}
.plot .base{stroke:var(--line);stroke-dasharray:2 4}
.plot .cue{fill:var(--off)}
.key span{margin-right:1.2em;white-space:nowrap}
.key span::before{content:'';display:inline-block;width:1.5rem;margin-right:.4rem;border-top:2px solid var(--line);vertical-align:middle}
.key .right::before{border-top:2px dashed var(--ink)}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(18rem,1fr));gap:1.2rem}
.grid figure{break-inside:avoid}
.grid svg{display:block;width:100%}
table{width:100%;border-collapse:collapse;font-size:.9rem}
th,td{padding:.35rem .8rem .35rem 0;border-bottom:1px solid var(--rule);text-align:left;vertical-align:baseline}
thead th{font-weight:400;font-size:.82rem;color:var(--ink-2);border-bottom:2px solid var(--ink)}
tbody th{font-weight:600}
tr{break-inside:avoid}
.foot{margin-top:2rem;padding-top:.8rem;border-top:1px solid var(--rule)}
@page{size:A4;margin:14mm}
@media print{body{max-width:none;padding:0}html{font-size:12px}h2{break-after:avoid}.subject:first-of-type{break-before:avoid}}
`;
