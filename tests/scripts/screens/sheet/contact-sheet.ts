import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "puppeteer-core";
import { root } from "../../test/run-command.ts";
import { type Look, lookName } from "./look.ts";

const folder = path.join(root, ".screens");

const style = `
body { font: 15px system-ui; margin: 24px; background: #777; color: #fff }
section { margin-block: 32px }
div { display: flex; gap: 16px; overflow-x: auto; align-items: start }
figure { margin: 0; flex: none } img { display: block; height: 420px; background: #fff }
figcaption { font-size: 12px } a { color: inherit }`;

const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Collects pictures of screens in `.screens`, with one page that shows them all. */
export async function openContactSheet() {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const screens = new Map<string, string[]>();
  return {
    /** Takes the whole page, also what is below the window, but a dialog with the part of the page behind it. */
    add: async (page: Page, screen: string, look: Look): Promise<void> => {
      const file = `${screen}.${lookName(look)}.png`;
      const fullPage = !(await page.$("dialog[open]"));
      await page.evaluate((px) => {
        document.documentElement.style.fontSize = px === 16 ? "" : `${px}px`;
      }, look.fontPx);
      await page.screenshot({ path: path.join(folder, file), fullPage });
      await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
      screens.set(screen, [...(screens.get(screen) ?? []), file]);
    },
    write: async (): Promise<string> => {
      const figure = (file: string) =>
        `<figure><a href="${file}"><img loading="lazy" src="${file}" alt=""></a><figcaption>${escape(file)}</figcaption></figure>`;
      const sections = [...screens].map(
        ([screen, files]) =>
          `<section><h2>${escape(screen)}</h2><div>${files.map(figure).join("")}</div></section>`,
      );
      const sheet = path.join(folder, "index.html");
      await writeFile(
        sheet,
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>Screens</title><style>${style}</style><h1>Screens</h1>${sections.join("")}`,
      );
      return sheet;
    },
  };
}
export type ContactSheet = Awaited<ReturnType<typeof openContactSheet>>;
