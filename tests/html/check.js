// Reads pages from standard input, as a JSON list of { name, html }, and writes what is wrong with them as a JSON list of sentences.
// The rules are those of the HTML standard, as html-validate knows them. What it adds and the standard does not ask for is left out: digests of
// files of our own origin, and one <h1> at the very beginning (an error summary stands before it, and paper has a page of its own).
const { HtmlValidate } = require("html-validate");

const checker = new HtmlValidate({ root: true, extends: ["html-validate:standard", "html-validate:document"], rules: { "require-sri": "off", "heading-level": "off" } });

let input = "";
process.stdin.setEncoding("utf8");
process.stdin.on("data", (piece) => { input += piece; });
process.stdin.on("end", () => {
  const wrong = [];
  for (const { name, html } of JSON.parse(input)) {
    const lines = html.split("\n");
    for (const { messages } of checker.validateStringSync(html, `${name}.html`).results) {
      for (const { ruleId, message, line, column } of messages) {
        wrong.push(`${name} ${line}:${column} ${ruleId}: ${message} ${(lines[line - 1] ?? "").trim().slice(0, 160)}`);
      }
    }
  }
  process.stdout.write(JSON.stringify(wrong));
});
