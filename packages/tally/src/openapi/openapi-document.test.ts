import { loadText } from "@digital-cleanup/text";
import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fromJSONSchema } from "zod";
import { playExamples } from "../../test/support/api-examples.ts";
import { openTally, type OpenTally } from "../../test/support/open-tally.ts";
import examples from "./examples.json" with { type: "json" };
import { fieldMeaning } from "./describe-fields.ts";
import type { JsonSchema, SchemaName } from "./json-schemas.ts";
import { openApiDocument } from "./openapi-document.ts";
import { operations } from "./operations.ts";

const [fr, en] = [await loadText("fr"), await loadText("en")];
const document = openApiDocument(en, "https://tally.exemple");

let tally: OpenTally;
let played: Awaited<ReturnType<typeof playExamples>>;
beforeAll(async () => {
  tally = await openTally({ creation: { policy: "open" } });
  played = await playExamples(tally);
});
afterAll(() => tally.close());

/** Validates a value by the schema in the document, not by the code that it was generated from. */
function check(name: SchemaName, value: unknown) {
  const { components } = document;
  const inDefinitions = JSON.stringify({ $ref: `#/$defs/${name}`, $defs: components.schemas });
  const schema = inDefinitions.replaceAll("#/components/schemas/", "#/$defs/");
  return fromJSONSchema(JSON.parse(schema)).safeParse(value);
}

const findOperation = (id: string) => operations.find((operation) => operation.id === id)!;

describe("the description of the API", () => {
  test("is valid OpenAPI 3.1 in both languages", async () => {
    for (const t of [fr, en]) {
      const { valid, errors } = await new Validator().validate(
        structuredClone(openApiDocument(t, "https://tally.exemple")),
      );
      expect(errors).toBeUndefined();
      expect(valid).toBe(true);
    }
  });

  test("describes each field and parameter", () => {
    const names = new Set(document.paths["/api/rollup"]!.get!.parameters.map(({ name }) => name));
    const collect = (schema: JsonSchema) => {
      for (const name of Object.keys(schema.properties ?? {})) names.add(name);
      for (const child of Object.values(schema)) {
        if (child !== null && typeof child === "object") collect(child as JsonSchema);
      }
    };
    Object.values(document.components.schemas).forEach(collect);
    expect(names.size).toBeGreaterThan(80);
    expect([...names].filter((name) => fieldMeaning(fr, name) === undefined)).toEqual([]);
  });

  test("has each route of the server, and no other", async () => {
    const asOpenApi = (path: string) => path.replaceAll(/:(\w+)/g, "{$1}");
    const isRoute = async (method: string, path: string) => {
      const asked = path.replace(":code", "BRUME").replace(":id", "1");
      const { status } = await tally.app.request(asked, { method });
      return status !== 405;
    };
    const registered = new Set<string>();
    for (const { method, path } of tally.app.routes) {
      if (!path.startsWith("/api/") || method === "ALL") continue;
      if (await isRoute(method, path)) registered.add(`${method} ${asOpenApi(path)}`);
    }
    const described = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect([...registered].toSorted()).toEqual(described.toSorted());
  });

  test("is valid for the requests and answers of the routes", () => {
    const checked = Object.entries(played).flatMap(([id, { request, answer }]) => {
      const { body, answer: described } = findOperation(id);
      return [
        ...(body ? [{ id, result: check(body, request) }] : []),
        ...(answer ? [{ id, result: check(described.schema!, answer) }] : []),
      ];
    });
    // 8 bodies and 7 answers
    expect(checked).toHaveLength(15);
    expect(checked.filter(({ result }) => !result.success)).toEqual([]);
  });

  test("is invalid for an answer without a field, and a request with an unknown field", () => {
    const { answer } = played.readPublished as { answer: object };
    expect(check("Published", { ...answer, participations: undefined }).success).toBe(false);
    const { request } = played.sendContribution as { request: object };
    expect(check("Contribution", { ...request, name: "x" }).success).toBe(false);
  });

  test("is valid for answers without examples: reads, refusals and open data", async () => {
    const read = async (path: string) => (await tally.app.request(path)).json();
    const answers: [SchemaName, string][] = [
      ["Event", "/api/events/BRUME"],
      ["Rollup", "/api/rollup?year=2026"],
      ["NationalHistory", "/api/history.json"],
      ["Problem", "/api/events/NOPE"],
      ["Problem", "/api/events/BRUME/export?format=pdf"],
      ["Problem", "/api/events/BRUME/organiser"],
    ];
    for (const [name, path] of answers) {
      expect({ path, ...check(name, await read(path)) }).toMatchObject({ path, success: true });
    }
  });

  test("has the server's answers as examples", () => {
    expect(played).toEqual(examples);
  });

  test("is served in the requested language, English by default", async () => {
    const documentTitle = async (query: string) =>
      (await (await tally.app.request(`/api/openapi.json${query}`)).json()).info.title;
    expect(await documentTitle("")).toBe(en("tally.api.title"));
    expect(await documentTitle("?lang=fr")).toBe(fr("tally.api.title"));
  });
});
