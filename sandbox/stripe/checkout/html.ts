import type { Answer } from "../wire/http";

/** Markup that is safe to put into a page. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | string | number | null | undefined | false | Part[];

/** Markup, with everything that is put into it escaped unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  const filled = strings.map((text, n) => text + (n < parts.length ? render(parts[n]) : ""));
  return new Html(filled.join(""));
}

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (Array.isArray(part)) return part.map(render).join("");
  return part instanceof Html ? part.text : escaped(String(part));
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A whole page of the stand-in's, which says on each that it is none of Stripe's. */
export function page(title: string, main: Html, status = 200): Answer {
  const whole = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} - Sandbox payments</title>
<style>${new Html(style)}</style>
</head>
<body>
<header><p><strong>Sandbox</strong> This page stands in for Stripe. No money moves. Never type a real card or bank account.</p></header>
<main>${main}</main>
</body>
</html>`;
  return {
    status,
    type: "text/html",
    body: whole.text,
    headers: {
      "Content-Security-Policy":
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
      "Referrer-Policy": "same-origin",
    },
  };
}

export function pounds(pence: number): string {
  return new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP" }).format(pence / 100);
}

const style = `
*{box-sizing:border-box}
body{margin:0;font:1.1875rem/1.4 arial,sans-serif;color:#0b0c0c;background:#fff}
header{background:#ffdd00;border-bottom:4px solid #0b0c0c}
header p,main{max-width:42rem;margin:0 auto;padding:.75rem 1rem}
main{padding-bottom:4rem}
h1{font-size:2rem;line-height:1.15;margin:1.5rem 0 1rem}
h2{font-size:1.5rem;line-height:1.2;margin:2rem 0 .75rem}
table{border-collapse:collapse;width:100%;margin:0 0 1.5rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid #b1b4b6}
td.sum,th.sum{text-align:right;padding-right:0;white-space:nowrap}
.number{white-space:nowrap}
label,legend{display:block;font-weight:bold;margin-bottom:.25rem;padding:0}
.hint{display:block;color:#484949;margin-bottom:.25rem}
.field{margin:0 0 1.25rem}
input[type=text],input[type=email]{font:inherit;width:100%;max-width:22rem;padding:.4rem;border:2px solid #0b0c0c}
input.short{max-width:7rem}
.check{display:flex;gap:.75rem;align-items:flex-start}
.check input{width:1.75rem;height:1.75rem;margin:0;flex:none}
.check label{font-weight:normal}
button{font:inherit;font-weight:bold;color:#fff;background:#0f7a52;border:0;border-bottom:3px solid #083d29;padding:.6rem 1rem;cursor:pointer}
button.second{color:#0b0c0c;background:#f3f3f3;border-color:#929191}
button:hover{filter:brightness(.9)}
a{color:#1a65a6}
:focus-visible{outline:3px solid #ffdd00;box-shadow:0 0 0 4px #0b0c0c;outline-offset:0}
.error{border:5px solid #ca3535;padding:1rem;margin:1.5rem 0}
.error h2{margin:0 0 .5rem}
.error p{margin:0}
h3{font-size:1.1875rem;margin:1.5rem 0 .5rem;overflow-wrap:anywhere}
.hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.buttons{display:flex;flex-wrap:wrap;gap:1rem}
@media(max-width:30rem){h1{font-size:1.5rem}.tests thead{display:none}.tests tr,.tests td{display:block;border:0;padding:0}.tests tr{border-bottom:1px solid #b1b4b6;padding:.5rem 0}}
`;
