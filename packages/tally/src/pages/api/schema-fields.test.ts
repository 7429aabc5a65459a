import { expect, test } from "vitest";
import type { JsonSchema } from "../../openapi/json-schemas.ts";
import { schemaFields } from "./schema-fields.ts";

const whole: JsonSchema = { type: "integer" };
const pathsOf = (schema: JsonSchema) => schemaFields(schema).map(({ path }) => path);

test("fields of objects, of lists and of maps are named by their way from the top", () => {
  const point: JsonSchema = { properties: { name: { type: "string" } } };
  const schema: JsonSchema = {
    properties: {
      goals: { properties: { files: whole } },
      points: { type: "array", items: point },
      devices: { additionalProperties: { properties: { working: whole } } },
    },
  };
  expect(pathsOf(schema)).toEqual([
    "goals",
    "goals.files",
    "points",
    "points[].name",
    "devices",
    "devices.*.working",
  ]);
  expect(pathsOf({ type: "array", items: point })).toEqual(["[].name"]);
});

test("each alternative shows its own fields, and what is referred to none", () => {
  const schema: JsonSchema = {
    anyOf: [{ properties: { a: whole } }, { properties: { b: { $ref: "#/x" } } }],
  };
  expect(pathsOf(schema)).toEqual(["a", "b"]);
});

test("what is not required is optional", () => {
  const schema: JsonSchema = { properties: { a: whole, b: whole }, required: ["a"] };
  expect(schemaFields(schema).map(({ isOptional }) => isOptional)).toEqual([false, true]);
});
