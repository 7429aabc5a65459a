import { expect, test } from "vitest";
import type { JsonSchema } from "../../openapi/json-schemas.ts";
import { schemaFields } from "./schema-fields.ts";

const whole: JsonSchema = { type: "integer" };
const fieldPaths = (schema: JsonSchema) => schemaFields(schema).map(({ path }) => path);

test("fields of objects, lists and maps are named by their path from the root", () => {
  const point: JsonSchema = { properties: { name: { type: "string" } } };
  const schema: JsonSchema = {
    properties: {
      goals: { properties: { files: whole } },
      points: { type: "array", items: point },
      devices: { additionalProperties: { properties: { working: whole } } },
    },
  };
  expect(fieldPaths(schema)).toEqual([
    "goals",
    "goals.files",
    "points",
    "points[].name",
    "devices",
    "devices.*.working",
  ]);
  expect(fieldPaths({ type: "array", items: point })).toEqual(["[].name"]);
});

test("the fields of every alternative are listed, and those of a referenced schema are not", () => {
  const schema: JsonSchema = {
    anyOf: [{ properties: { a: whole } }, { properties: { b: { $ref: "#/x" } } }],
  };
  expect(fieldPaths(schema)).toEqual(["a", "b"]);
});

test("a field that is not required is optional", () => {
  const schema: JsonSchema = { properties: { a: whole, b: whole }, required: ["a"] };
  expect(schemaFields(schema).map(({ isOptional }) => isOptional)).toEqual([false, true]);
});
