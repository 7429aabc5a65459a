import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { type Event, paths } from "@digital-cleanup/challenge";
import { type Language, languages, loadText } from "@digital-cleanup/text";
import { generate } from "lean-qr/nano";
import type { Page } from "puppeteer-core";
import sharp from "sharp";
import { test } from "vitest";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { axeViolations } from "../../rig/page/axe.ts";
import { postEvent } from "../support/create-event.ts";
import { pressButton } from "../support/fill.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";
import { pdfPages } from "../support/pdf-pages.ts";
import { press } from "../support/press.ts";
import { untilText } from "../support/until-text.ts";
import { useTally } from "../support/use-tally.ts";

const t = await loadText("fr");
const here = useTally({ creation: "open" });

const sheetWidth = 794;
const point = {
  name: "Maison des associations et de la vie locale",
  address: "12 bis, avenue du Général-de-Gaulle, bâtiment C, entrée par la cour, 14000 Brume",
  opening: { fr: "Lundi au vendredi, 9 h à 17 h", en: "Monday to Friday" },
};
const longest = {
  name: "Maison des associations et de la vie locale ".repeat(4).trim(),
  address: "12 bis, avenue du Général-de-Gaulle, entrée par la cour, ".repeat(5).trim(),
  opening: { fr: "Lundi au vendredi, de 9 h à 17 h ; ".repeat(4), en: "Monday ".repeat(20) },
};
const points = (count: number, of = point) => Array.from({ length: count }, () => of);
const names = {
  short: "Ménage",
  twoLines: "Le grand nettoyage du Val-de-Brume",
  longest: "Le grand ménage de toutes les communes ".repeat(8).slice(0, 300).trim(),
};

async function openPoster(changes: Partial<Event>, language: Language = "fr", width = 1200) {
  const challenges: Event["challenges"] = ["data", "reuse", "recycling"];
  const { code } = await postEvent(here.tally, { challenges, ...changes });
  const page = await here.browser.newPage();
  await page.setViewport({ width, height: 800 });
  await page.goto(`${here.tally.baseUrl}${paths.posterPage(code)}?lang=${language}`);
  await page.waitForSelector("#logo");
  return { page, code };
}

const pdfOf = (page: Page) => page.pdf({ preferCSSPageSize: true, printBackground: false });

/** What the printed sheet has, in the pixels of an A4 sheet. */
async function measure(page: Page) {
  await page.emulateMediaType("print");
  const measured = await page.$eval(".poster", (poster) => {
    const sheet = poster.getBoundingClientRect();
    const scale = sheet.width / 794;
    const name = poster.querySelector<HTMLElement>(".poster__name")!;
    const nameSize = Number.parseFloat(getComputedStyle(name).fontSize);
    const outside = [...poster.querySelectorAll("*")].filter((part) => {
      const { width, right, bottom } = part.getBoundingClientRect();
      return (
        width > 0 &&
        !part.closest("svg, bdi") &&
        (right > sheet.right + 1 || bottom > sheet.bottom + 1)
      );
    });
    return {
      outside: outside.map((part) => `${part.tagName} ${part.className}`),
      isTooHigh: poster.scrollHeight > poster.clientHeight + 1,
      code: poster.querySelector(".qr")!.getBoundingClientRect().width / scale,
      nameSize: Math.round(nameSize / scale),
      lines: Math.round(name.offsetHeight / (nameSize * 1.04)),
      hasPictograms: poster.querySelector(".poster__deeds")!.getBoundingClientRect().height > 0,
    };
  });
  await page.emulateMediaType();
  return measured;
}

const posters: { name: string; collectionPoints: Event["collectionPoints"] }[] = [
  { name: names.short, collectionPoints: [] },
  { name: names.twoLines, collectionPoints: points(1) },
  { name: names.short, collectionPoints: points(3) },
  { name: names.twoLines, collectionPoints: points(50) },
  { name: names.longest, collectionPoints: [] },
  { name: names.longest, collectionPoints: points(1, longest) },
  { name: names.longest, collectionPoints: points(3, longest) },
];
test.each(posters)(
  "a name of $name.length letters and $collectionPoints.length points fit on one sheet, A4 and A3",
  async ({ name, collectionPoints }) => {
    for (const language of languages) {
      const { page } = await openPoster(
        { name: { fr: name, en: name }, collectionPoints },
        language,
      );
      for (const paper of ["A4", "A3"]) {
        await press(page, `#${paper}`);
        const { outside, isTooHigh, code } = await measure(page);
        assert.deepEqual({ outside, isTooHigh }, { outside: [], isTooHigh: false });
        assert.ok(code >= sheetWidth / 2, `the code is ${code} wide`);
        const pdf = await pdfOf(page);
        assert.equal(pdfPages(pdf), 1);
        // In points: 210 × 297 mm, then 297 × 420 mm.
        const [width, height] = mediaBox(pdf);
        assert.deepEqual([width, height], paper === "A4" ? [595, 842] : [842, 1191]);
      }
      await page.close();
    }
  },
);

function mediaBox(pdf: Uint8Array): number[] {
  const [, box = ""] = /\/MediaBox\s*\[([^\]]+)\]/.exec(Buffer.from(pdf).toString("latin1")) ?? [];
  return box
    .trim()
    .split(/\s+/)
    .slice(2)
    .map((side) => Math.round(Number(side)));
}

test("the name has the largest size that holds on two lines, whatever the font, and pictograms give way first", async () => {
  const { page } = await openPoster({ name: { fr: names.short, en: names.short } });
  assert.equal((await measure(page)).nameSize, 71);
  await page.close();

  // The same page on a narrow screen, where the poster has another layout.
  for (const width of [1200, 320]) {
    const long = { fr: names.twoLines, en: names.twoLines };
    const { page: second } = await openPoster({ name: long }, "fr", width);
    const { nameSize, lines, hasPictograms } = await measure(second);
    assert.ok([58, 46].includes(nameSize) && lines === 2 && hasPictograms, `${nameSize}, ${lines}`);
    await second.close();
  }

  const { page: third } = await openPoster({
    name: { fr: names.longest, en: names.longest },
    collectionPoints: points(1),
  });
  const { nameSize, hasPictograms } = await measure(third);
  assert.ok(nameSize <= 46 && !hasPictograms, `${nameSize}`);
  await third.close();
});

test("the printed code is that of the list of tasks, and the poster is as clear in grey", async () => {
  const { page, code } = await openPoster({ collectionPoints: points(1) });
  await page.emulateMediaType("print");
  const { size, get } = generate(`${here.tally.baseUrl}${paths.joinPage(code)}`);
  const drawn = await greysOf(page, ".qr");
  const modules = size + 8;
  const isDark = (x: number, y: number) => {
    const at = (module: number) =>
      Math.floor(((module + 4.5) / modules) * drawn.innerSide) + drawn.border;
    return drawn.grey(at(x), at(y)) < 128;
  };
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) assert.equal(isDark(x, y), get(x, y), `${x} ${y}`);
  }
  for (const part of [".poster__head", ".poster__middle", ".poster__band"]) {
    assert.ok((await contrastInGrey(page, part)) >= 7, part);
  }
  await page.close();
});

/** The pixels of an element as a black and white printer sees them. */
async function greysOf(page: Page, selector: string) {
  const element = (await page.$(selector))!;
  const border = await element.evaluate((part) =>
    Number.parseFloat(getComputedStyle(part).borderTopWidth),
  );
  const image = await element.screenshot();
  const { data, info } = await sharp(image).greyscale().raw().toBuffer({ resolveWithObject: true });
  return {
    border,
    innerSide: info.width - 2 * border,
    grey: (x: number, y: number) => data[(y * info.width + x) * info.channels]!,
  };
}

/** The contrast of an element's text with its ground, of which only the luminance is left. */
const contrastInGrey = (page: Page, selector: string): Promise<number> =>
  page.$eval(selector, (part) => {
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map((channel) => {
        const share = Number(channel) / 255;
        return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const { color, backgroundColor } = getComputedStyle(part);
    const ground = backgroundColor === "rgba(0, 0, 0, 0)" ? "rgb(255, 255, 255)" : backgroundColor;
    const [darker, lighter] = [luminance(color), luminance(ground)].toSorted((a, b) => a - b);
    return (lighter! + 0.05) / (darker! + 0.05);
  });

test("a logo is encoded again, stays in this browser for this event, and can be removed", async () => {
  const folder = temporaryFolder("logo");
  const write = async (name: string, content: Buffer | string) => {
    await writeFile(path.join(folder, name), content);
    return path.join(folder, name);
  };
  const background = { r: 200, g: 30, b: 60 };
  const logo = await sharp({ create: { width: 1600, height: 400, channels: 3, background } })
    .withExif({ IFD0: { Copyright: "somebody" } })
    .jpeg()
    .toBuffer();
  const { page, code } = await openPoster({ collectionPoints: points(1) });
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.url()));
  const input = await page.waitForSelector<"input">("#logo" as "input");
  const refused = {
    notImage: await write("page.png", "<svg onload=alert(1)>"),
    tooLarge: await write("large.png", Buffer.alloc(5_000_001)),
    tooSmall: await write("small.png", await sharp(logo).resize(16, 16).png().toBuffer()),
  };
  for (const [problem, file] of Object.entries(refused)) {
    await input!.uploadFile(file);
    const key = `tally.organise.poster.logoProblem.${problem as keyof typeof refused}` as const;
    await untilText(page, "#logo-problem", t(key));
  }
  assert.equal(await page.$(".poster__logo:not([hidden])"), null);

  await input!.uploadFile(await write("logo.jpg", logo));
  await page.waitForSelector(".poster__logo:not([hidden])");
  const stored = await page.evaluate(
    (key) => localStorage.getItem(key),
    `digital-cleanup.logo.${code}`,
  );
  const kept = await sharp(Buffer.from(stored!, "base64")).metadata();
  assert.deepEqual([kept.format, kept.width, kept.height, kept.exif], ["png", 900, 225, undefined]);
  const { outside, isTooHigh } = await measure(page);
  assert.deepEqual({ outside, isTooHigh }, { outside: [], isTooHigh: false });
  assert.deepEqual(await axeViolations(page), []);

  await page.reload();
  await page.waitForSelector(".poster__logo:not([hidden])");
  const { page: other } = await openPoster({});
  assert.equal(await other.$(".poster__logo:not([hidden])"), null);
  await other.close();

  await pressButton(page, t("tally.organise.poster.removeLogo"));
  await page.waitForSelector(".poster__logo[hidden]");
  await page.waitForFunction(() => document.activeElement?.id === "logo");
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  assert.deepEqual(
    sent.filter((url) => !/\/poster|\/assets\//.test(url)),
    [],
  );
  await page.close();
});

test("the poster is readable without JavaScript, and prints on the chosen paper", async () => {
  const { code } = await postEvent(here.tally, { collectionPoints: points(3) });
  const page = await here.browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${here.tally.baseUrl}${paths.posterPage(code)}?lang=fr`);
  await untilText(page, ".poster", t("tally.organise.poster.points"));
  assert.equal(pdfPages(await pdfOf(page)), 1);
  await page.focus("#A4");
  await page.keyboard.press("ArrowRight");
  assert.deepEqual(mediaBox(await pdfOf(page)), [842, 1191]);
  await page.close();
});

test("the poster's page fits 320 pixels with text of twice the size", async () => {
  const { page } = await openPoster({ collectionPoints: points(3, longest) });
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  await assertReadsWell(page);
  await page.close();
});
