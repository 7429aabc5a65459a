import { fallbackLanguage, languages } from "@digital-cleanup/text";
import { challengeKinds, type ProblemKind } from "@digital-cleanup/challenge";
import type { JsonSchema, SchemaName } from "./json-schemas.ts";

export const operationGroups = ["events", "contributions", "organiser", "desk", "data"] as const;

export type Operation = {
  id: string;
  group: (typeof operationGroups)[number];
  method: "get" | "post" | "put" | "patch" | "delete";
  path: string;
  /** The holder of the key that it needs as a bearer token; absent if it needs none. */
  key?: "operator" | "organiser" | "desk";
  query?: readonly QueryParameter[];
  body?: SchemaName;
  /** `schema` describes its JSON; `also` lists other media types. Without both there is no content. */
  answer: { status: 200 | 201 | 204; schema?: SchemaName; also?: readonly string[] };
  /** Answers have an entity tag, and a client that has it receives a 304. */
  isTagged?: boolean;
  problems: readonly ProblemKind[];
};

const text: JsonSchema = { type: "string" };

/** The query parameters, with their JSON Schemas. */
export const queryParameters = {
  format: { type: "string", enum: ["json", "csv"], default: "json" },
  part: { type: "string", enum: ["batches", "desk", "ceilings"], default: "batches" },
  year: { type: "string", pattern: String.raw`^20\d\d$` },
  country: { type: "string", pattern: "^[A-Z]{2}$", default: "FR" },
  region: text,
  department: text,
  epci: text,
  commune: text,
  challenge: { type: "string", enum: [...challengeKinds] },
  day: { type: "string", pattern: String.raw`^\d{4}-\d{2}-\d{2}$` },
  page: { type: "integer", minimum: 1, maximum: 9999, default: 1 },
  q: { type: "string", maxLength: 100 },
  lang: { type: "string", enum: [...languages], default: fallbackLanguage },
} satisfies Record<string, JsonSchema>;
export type QueryParameter = keyof typeof queryParameters;

/** The code of an event in a path. */
export const codeParameter = "{code}";

export const ok = (schema: SchemaName, ...also: string[]): Operation["answer"] => ({
  status: 200,
  schema,
  also,
});
export const created = (schema: SchemaName): Operation["answer"] => ({ status: 201, schema });
export const done: Operation["answer"] = { status: 204 };
/** An answer that is no JSON of a schema. */
export const media = (mediaType: string): Operation["answer"] => ({
  status: 200,
  also: [mediaType],
});

/** An operation without what all of its group have in common. */
export const operation = <const Id extends string>(
  id: Id,
  method: Operation["method"],
  path: string,
  answer: Operation["answer"],
  problems: readonly ProblemKind[],
  more: Partial<Pick<Operation, "key" | "query" | "body" | "isTagged">> = {},
) => ({ id, method, path, answer, problems, ...more });

/** Operations with what they have in common. */
export const sharing = <Id extends string>(
  common: Pick<Operation, "group" | "key" | "isTagged">,
  operations: readonly (Omit<Operation, "group"> & { id: Id })[],
) => operations.map((each) => ({ ...common, ...each }));
