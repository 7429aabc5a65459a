import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addCampaign } from "./support/events/add-campaign.ts";
import { createGuardedEvent } from "./support/events/guarded-event.ts";
import { openTally, type OpenTally } from "./support/open-tally.ts";
import { sampleEvent } from "./support/samples.ts";

const pagesDirectory = fileURLToPath(new URL("../src/pages", import.meta.url));

let tally: OpenTally;
beforeAll(async () => {
  tally = await openTally({ creation: { policy: "open" } });
  await tally.store.createEvent(sampleEvent());
  await createGuardedEvent(tally, { code: "GUARDED" });
  await addCampaign(tally, { name: sampleEvent().name, label: "Mairie" });
});
afterAll(() => tally.close());

/** The source files of a page's script, found through their imports. */
function sourcesOf(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file) || !existsSync(file)) return found;
  found.add(file);
  const source = readFileSync(file, "utf8").replaceAll(/import type [^;]+;/g, "");
  for (const [, path] of source.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)) {
    sourcesOf(join(dirname(file), path!), found);
  }
  return found;
}

/** The text keys that a script uses: whole keys, and patterns for keys with a part known only at run time. */
function keysIn(folder: string): { keys: string[]; patterns: RegExp[] } {
  const text = [...sourcesOf(join(pagesDirectory, folder, "client.tsx"))]
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const keys = [
    ...text.matchAll(/"((?:common|participant|contribution|quiz|tally)\.[\w.-]+)"/g),
  ].map(([, key]) => key!);
  const patterns = [
    ...text.matchAll(/`((?:common|participant|contribution|quiz|tally)\.[^`]*\$\{[^`]*)`/g),
  ].map(([, template]) => new RegExp(`^${template!.replaceAll(/\$\{[^}]*\}/g, "[\\w-]+")}$`));
  return { keys, patterns };
}

const folders = globSync("**/client.tsx", { cwd: pagesDirectory }).map((file) => dirname(file));
const pageOf: Record<string, string> = {
  event: "/e/BRUME",
  screen: "/e/BRUME/screen",
  desk: "/d/BRUME",
  "organiser/prepare": "/o/BRUME/prepare",
  "organiser/day": "/o/BRUME/day",
  "organiser/after": "/o/BRUME/after",
  "organiser/access": "/o/BRUME/access",
  "organiser/edit": "/o/BRUME/edit",
  "new-event": "/new",
  "campaign/organise": "/c/BRUME/organise",
  join: "/e/GUARDED/join",
  quiz: "/e/BRUME/quiz",
};

test("every script with a text is checked here", () => {
  const withTexts = folders.filter((folder) => keysIn(folder).keys.length > 0);
  expect(withTexts.toSorted()).toEqual(Object.keys(pageOf).toSorted());
});

test.each(Object.keys(pageOf))(
  "the page of %s contains each sentence that its script may show",
  async (folder) => {
    const html = await (await tally.app.request(pageOf[folder]!)).text();
    const [, json] = /id="texts-of-page"[^>]*>([^<]+)</.exec(html) ?? [];
    const brought = Object.keys(JSON.parse(json!));
    const { keys, patterns } = keysIn(folder);
    expect(keys.length, basename(folder)).toBeGreaterThan(0);
    expect(keys.filter((key) => !brought.includes(key))).toEqual([]);
    expect(patterns.filter((pattern) => !brought.some((key) => pattern.test(key)))).toEqual([]);
  },
);
