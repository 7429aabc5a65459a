import { markdownToHtml } from "../../../../packages/ui/src/markdown-to-html.ts";

const styles = `@page { size: A4; margin: 16mm 18mm; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 11pt/1.45 Georgia, "Liberation Serif", serif; color: #000; background: #fff; }
h1, h2, h3, th { font-family: Arial, "Liberation Sans", sans-serif; }
h1 { font-size: 1.5em; margin-top: 0; }
h2 { font-size: 1.15em; margin-bottom: 0.3em; break-after: avoid; }
h3 { font-size: 1em; break-after: avoid; }
p, ul, ol { margin: 0.4em 0 0.7em; }
table { width: 100%; border-collapse: collapse; margin: 0.5em 0 1em; font-size: 0.9em; }
th, td { border: 1px solid #666; padding: 0.25em 0.45em; text-align: left; vertical-align: top; overflow-wrap: break-word; }
thead:not(:has(th)) { display: none; }
th { font-weight: 600; }
tr { break-inside: avoid; }
table:last-child td { height: 2.4em; }
.blank { border-bottom: 1px dotted #000; background: #f2f2f2; font-style: italic; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 10pt; }
}`;

/** A blank is in square brackets, and may contain code. */
const markBlanks = (html: string): string =>
  html.replaceAll(/\[([^[\]]+)\]/g, '<span class="blank">[$1]</span>');

/** A page of A4 that needs nothing else. Links are plain text. */
export const printPage = (title: string, markdown: string): string => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
${styles}
</style>
</head>
<body>
<h1>${title}</h1>
${markBlanks(markdownToHtml(markdown).replaceAll(/ data-column="[^"]*"/g, ""))}
</body>
</html>
`;
