import {
  eventExportSchema,
  figures,
  paths,
  problemSchema,
  publicFields,
} from "@digital-cleanup/challenge";
import { dataSetVersion } from "@digital-cleanup/footprint";
import { describe, expect, test } from "vitest";
import { fillExportedEvent } from "../../../test/support/events/exported-event.ts";
import { eachTally, openTally } from "../../../test/support/open-tally.ts";

const tally = eachTally(fillExportedEvent);

const ask = (query = "") => tally.app.request(paths.export("BRUME") + query);
const json = async () => eventExportSchema.parse(await (await ask()).json());
/** The lines of a CSV without its byte order mark. No cell here contains a line break. */
const csv = async (part: string) => {
  const response = await ask(`?format=csv&part=${part}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { response, bytes, lines: new TextDecoder().decode(bytes).split("\r\n") };
};

describe("an export", () => {
  test("names the data set of its emissions", async () => {
    expect((await json()).emissionDataSet).toBe(dataSetVersion);
  });

  test("lists each batch with what it changed at which level, and the batch that it voids", async () => {
    const { batches, published } = await json();
    expect(batches.map(({ n, day, participations }) => [n, day, participations])).toEqual([
      [1, "2026-11-21", 3],
      [2, "2026-11-21", 6],
      [3, "2026-11-21", 6],
      [4, "2026-11-21", 3],
    ]);
    expect(batches.map(({ change }) => change.files)).toEqual(
      ["30", "24", "12", "-30"].map((sum) => ({
        level: "method",
        sum,
        measured: sum,
        declared: "0",
      })),
    );
    expect(batches[1]?.change.devices).toEqual({
      level: "detail",
      sum: "3",
      measured: "0",
      declared: "3",
      byTypeAndState: { measured: {}, declared: { laptop: { working: "3", broken: "0" } } },
    });
    expect(batches[3]?.voids).toEqual({ batch: 2, reason: "a wave of fakes" });
    // 30 + 24 + 12 - 30: the people of the second batch leave with what later ones published of them.
    expect(published.totals?.files?.sum).toBe("36");
  });

  test("lists desk entries, undone ones included, without ids and names of helpers", async () => {
    const response = await ask();
    const text = await response.text();
    expect(text).not.toContain("Guichet");
    const { desk } = eventExportSchema.parse(JSON.parse(text));
    const day = "2026-11-21";
    const laptops = { day, kind: "devices", type: "laptop", state: "working" };
    expect(desk).toHaveLength(4);
    expect(desk).toEqual(
      expect.arrayContaining([
        { ...laptops, count: 4, isUndone: false },
        { ...laptops, count: 100, isUndone: true },
        { day, kind: "weight", grams: 14_200, pieces: 9, isUndone: false },
        { day, kind: "weight", grams: 800, isUndone: false },
      ]),
    );
    for (const entry of JSON.parse(text).desk) expect(entry).not.toHaveProperty("id");
  });

  test("lists each raised ceiling with its reason", async () => {
    expect((await json()).ceilingChanges).toEqual([
      {
        day: "2026-11-21",
        ceilings: { files: 400_000 },
        reason: '=un "vrai" ménage, 2 serveurs',
      },
    ]);
  });

  test("is open to any page, names its licence, and is stored by no proxy", async () => {
    for (const query of ["", "?format=csv", "?format=pdf"]) {
      const { headers } = await ask(query);
      expect(headers.get("access-control-allow-origin")).toBe("*");
      expect(headers.get("cache-control")).toBe("no-store");
    }
    expect((await ask()).headers.get("link")).toContain('rel="license"');
  });

  test("counts against the limit of the address", async () => {
    const small = await openTally({ writesPerAddress: 1 });
    expect((await small.app.request(paths.export("BRUME"))).status).toBe(404);
    expect((await small.app.request(paths.export("BRUME"))).status).toBe(429);
    await small.close();
  });

  test("refuses an unknown format or part by name", async () => {
    const response = await ask("?format=pdf&part=all");
    expect(response.status).toBe(422);
    const { errors } = problemSchema.parse(await response.json());
    expect(errors?.map(({ field }) => field)).toEqual(["format", "part"]);
  });
});

describe("an export as CSV", () => {
  test("begins with a byte order mark and has a file name", async () => {
    const { response, bytes } = await csv("batches");
    expect(Buffer.from(bytes).toString("hex", 0, 3)).toBe("efbbbf");
    expect(response.headers.get("content-disposition")).toContain('"BRUME-batches.csv"');
  });

  test("has a row for each batch, with signed changes, and empty cells for figures that it did not publish", async () => {
    const { lines } = await csv("batches");
    const rows = lines.slice(0, -1).map((line) => line.split(","));
    const column = (name: string) => rows.map((cells) => cells[rows[0]!.indexOf(name)]);
    expect(column("voids").slice(1)).toEqual(["", "", "", "2"]);
    expect(column("level.devices").slice(1)).toEqual(["", "detail", "", "detail"]);
    expect(column("change.files.measured").slice(1)).toEqual(["30", "24", "12", "-30"]);
    expect(column("change.devices.byTypeAndState.declared.laptop.working").slice(1)).toEqual([
      "",
      "3",
      "",
      "-3",
    ]);
    // 6 cells, then a level for each figure and each public sum
    const length = 6 + figures.length + publicFields.length;
    expect(rows.map((cells) => cells.length)).toEqual(rows.map(() => length));
    expect(rows).toHaveLength(5);
  });

  test("has a row for each desk entry", async () => {
    const { lines } = await csv("desk");
    expect(lines[0]).toBe("event,day,kind,type,state,count,grams,pieces,isUndone");
    expect(lines).toContain("BRUME,2026-11-21,devices,laptop,working,100,,,true");
    expect(lines).toContain("BRUME,2026-11-21,weight,,,,14200,9,false");
  });

  test("quotes texts and escapes those that would run as a formula", async () => {
    const { lines } = await csv("ceilings");
    expect(lines[1]).toBe(`BRUME,2026-11-21,400000,,,,,,,"'=un ""vrai"" ménage, 2 serveurs"`);
  });
});
