import { setTimeout as wait } from "node:timers/promises";
import { ownPage } from "../own-page.ts";
import { inPage } from "../site/bodies.ts";
import { json } from "../site/respond.ts";
import type { Handler, Situation } from "../situation.ts";

const fileBytes = 5_000_000;

/** Answers once the whole body has arrived. */
const takeBody: Handler = (request, response) => {
  request.resume().on("end", () => json({ taken: true })(request, response));
};

/** A page that sends a body by script. `body` is the text of an expression. */
const sends = (name: string, script: string): Situation =>
  ownPage(name, inPage(script), { own: () => ({ "/up": takeBody }) });

const file = `new File([new Uint8Array(${fileBytes})], "a.bin")`;

const form = `<form method="post" action="/up" enctype="multipart/form-data"><input type="file" name="file"></form>`;

export const uploading: Situation[] = [
  sends(
    "uploads",
    `for (const size of [1e3, 5e4, 4e5]) await (await fetch("/up", { method: "POST", body: new Uint8Array(size) })).text(); const form = new FormData(); form.append("file", new Blob([new Uint8Array(3e5)]), "a.bin"); await (await fetch("/up", { method: "POST", body: form })).text();`,
  ),
  sends("upload-file", `await (await fetch("/up", { method: "PUT", body: ${file} })).text();`),
  sends(
    "upload-multipart",
    `const form = new FormData(); form.append("file", ${file}); form.append("title", "a"); await (await fetch("/up", { method: "POST", body: form })).text();`,
  ),
  sends(
    "upload-xhr",
    `const x = new XMLHttpRequest(); x.open("POST", "/up"); x.send(${file}); await new Promise((go) => (x.onload = go));`,
  ),
  sends("upload-beacon", `navigator.sendBeacon("/up", "a".repeat(50_000));`),
  {
    ...ownPage("upload-form", form, { own: () => ({ "/up": takeBody }) }),
    act: async (page) => {
      await page.evaluate(`
        const files = new DataTransfer();
        files.items.add(${file});
        document.querySelector("input").files = files.files;
        document.forms[0].submit();
      `);
      await wait(1000);
    },
  },
];
