import { type ProblemKind, protocolVersion } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { problems } from "../responses/problem-response.ts";
import { licence } from "../open-data/licence.ts";
import { describeFields, fieldMeaning } from "./describe-fields.ts";
import { operationExample } from "./operation-example.ts";
import { type JsonSchema, jsonSchemas, type SchemaName, schemaRef } from "./json-schemas.ts";
import { type Operation, operationGroups, queryParameters } from "./operation.ts";
import { type OperationId, operations } from "./operations.ts";

/** The API of a tally in OpenAPI 3.1, described in one language. */
export function openApiDocument(t: Text, baseUrl: string) {
  const paths: Record<string, Record<string, ReturnType<typeof operationObject>>> = {};
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method]: operationObject(t, operation),
    };
  }
  const schemas = Object.entries(jsonSchemas()).map(([name, schema]): [string, JsonSchema] => [
    name,
    describeFields(t, schema),
  ]);
  return {
    openapi: "3.1.0",
    info: {
      title: t("tally.api.title"),
      version: String(protocolVersion),
      description: t("tally.api.lead"),
      license: licence,
    },
    servers: [{ url: baseUrl }],
    tags: operationGroups.map((name) => ({ name, description: t(`tally.api.group.${name}`) })),
    paths,
    components: {
      schemas: Object.fromEntries(schemas),
      securitySchemes: Object.fromEntries(
        (["operator", "organiser", "desk"] as const).map((name) => [
          name,
          { type: "http", scheme: "bearer", description: t(`tally.api.key.${name}`) },
        ]),
      ),
    },
  };
}

/** Any entry of a list gives access. An operator may let anyone create events. */
const securityRequirements = {
  operator: [{}, { operator: [] }],
  organiser: [{ organiser: [] }],
  desk: [{ desk: [] }, { organiser: [] }],
} as const;

function operationObject(t: Text, operation: Operation & { id: OperationId }) {
  const { id, group, path, key, query = [], body } = operation;
  const example = operationExample(id);
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  return {
    operationId: id,
    tags: [group],
    summary: t(`tally.api.operation.${id}`),
    ...(key && { security: securityRequirements[key] }),
    parameters: [
      ...inPath.map((name) => ({
        name,
        in: "path",
        required: true,
        description: fieldMeaning(t, name) ?? name,
        schema: name === "id" ? { type: "integer" } : { type: "string" },
      })),
      ...query.map((name) => ({
        name,
        in: "query",
        description: fieldMeaning(t, name) ?? name,
        schema: queryParameters[name],
      })),
    ],
    ...(body && { requestBody: { required: true, content: json(body, example.request) } }),
    responses: { ...answers(t, operation, example.answer), ...refusals(operation) },
  };
}

const json = (schema: SchemaName, example?: unknown) => ({
  "application/json": {
    schema: { $ref: schemaRef(schema) },
    ...(example !== undefined && { example }),
  },
});

function answers(t: Text, { answer, isTagged }: Operation, example: unknown) {
  const { status, schema, also = [] } = answer;
  const content = {
    ...(schema && json(schema, example)),
    ...Object.fromEntries(
      also.map((type) => [type, { schema: type === "application/json" ? {} : { type: "string" } }]),
    ),
  };
  return {
    [status]: {
      description: t(`tally.api.status.${status}`),
      ...(Object.keys(content).length > 0 && { content }),
    },
    ...(isTagged && { 304: { description: t("tally.api.status.304") } }),
  };
}

/** One response per status, which several kinds of problem may share. */
function refusals({ problems: kinds }: Operation) {
  const byStatus = new Map<number, ProblemKind[]>();
  const add = (status: number, kind: ProblemKind) =>
    byStatus.set(status, [...(byStatus.get(status) ?? []), kind]);
  for (const kind of kinds) {
    add(problems[kind].status, kind);
    // A body that is no JSON, and an invalid query, are a 400.
    if (kind === "invalid-body") add(400, kind);
  }
  return Object.fromEntries(
    Array.from(byStatus, ([status, names]) => [
      status,
      {
        description: names.map((kind) => `${kind}: ${problems[kind].title}`).join("\n"),
        content: { "application/problem+json": { schema: { $ref: schemaRef("Problem") } } },
      },
    ]),
  );
}
