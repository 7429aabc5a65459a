import * as challenge from "@digital-cleanup/challenge";
import * as z from "zod/mini";

const placesSchema = challenge.rollupSchema.shape.parents;

/** The answer of the search of territories. */
const territoryMatchesSchema = z.array(
  z.object({
    ...placesSchema.def.element.shape,
    otherName: z.optional(z.string()),
    timeZone: z.string(),
    parents: placesSchema,
  }),
);

const counted = z.nullable(z.number());

/** The national results of past years, as their organisers declared them. Null means not counted that year. */
const nationalHistorySchema = z.object({
  source: z.object({ title: z.string(), publishedOn: z.string() }),
  checkedOn: z.string(),
  basis: z.literal("declared"),
  editions: z.array(
    z.object({
      year: z.int(),
      challenges: z.array(z.enum(challenge.challengeKinds)),
      peopleReached: counted,
      cleanups: counted,
      filesMillions: counted,
      emailsMillions: counted,
      apps: counted,
      dataTerabytes: counted,
      workingDevices: counted,
      recyclingKilograms: counted,
    }),
  ),
  setAside: z.array(z.object({ year: z.int(), field: z.string() })),
});

const schemas = {
  Event: challenge.eventSchema,
  NewEvent: challenge.newEventSchema,
  CreatedEvent: challenge.createdEventSchema,
  Totals: challenge.totalsSchema,
  Contribution: challenge.contributionSchema,
  Withdrawal: challenge.withdrawalSchema,
  ContributionAnswer: challenge.contributionAnswerSchema,
  PlaceRequest: challenge.placeRequestSchema,
  PlaceAnswer: challenge.placeAnswerSchema,
  Published: challenge.publicStateSchema,
  PublishedTotals: challenge.publishedTotalsSchema,
  Collected: challenge.collectedSchema,
  OrganiserView: challenge.organiserViewSchema,
  EventChanges: challenge.eventChangesSchema,
  Declared: challenge.declaredSchema,
  RaisedCeilings: challenge.raisedCeilingsSchema,
  VoidedBatch: challenge.voidedBatchSchema,
  Closing: challenge.closingSchema,
  NewCampaign: challenge.newCampaignSchema,
  CreatedCampaign: challenge.createdCampaignSchema,
  CampaignView: challenge.campaignViewSchema,
  NewCampaignEvent: challenge.newCampaignEventSchema,
  OrganiserKey: challenge.organiserKeySchema,
  NewHelper: challenge.newHelperSchema,
  CreatedHelper: challenge.createdHelperSchema,
  QuizStep: challenge.quizStepSchema,
  QuizAnswer: challenge.quizAnswerSchema,
  TicketCount: challenge.ticketsSchema,
  NewTickets: challenge.newTicketsSchema,
  DeskMessage: challenge.deskMessageSchema,
  DeskEntry: challenge.deskEntrySchema,
  DeskView: challenge.deskViewSchema,
  EventExport: challenge.eventExportSchema,
  Rollup: challenge.rollupSchema,
  TerritoryMatches: territoryMatchesSchema,
  NationalHistory: nationalHistorySchema,
  Problem: challenge.problemSchema,
} satisfies Record<string, z.ZodMiniType>;

export type SchemaName = keyof typeof schemas;
/** JSON Schema 2020-12, as in OpenAPI 3.1. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** Fields that the server sets, and that a new event may leave out. */
const setByServer = ["code", "host", "placeKey"];
const isRequired = (field: string): boolean => !setByServer.includes(field);

export const schemaRef = (name: SchemaName): string => `#/components/schemas/${name}`;

let converted: Record<SchemaName, JsonSchema> | undefined;

/** The schemas of the protocol as JSON Schema, which refer to one another by name. Converted on the first call. */
export const jsonSchemas = (): Readonly<Record<SchemaName, JsonSchema>> =>
  (converted ??= convertSchemas());

function convertSchemas(): Record<SchemaName, JsonSchema> {
  const registry = z.registry<{ id: SchemaName }>();
  for (const name of Object.keys(schemas) as SchemaName[])
    registry.add(schemas[name], { id: name });
  // Input schemas allow the additional fields of a newer tally.
  const { schemas: all } = z.toJSONSchema(registry, {
    io: "input",
    uri: (id) => `#/components/schemas/${id}`,
  });
  const named = Object.entries(all).map(([name, schema]) => {
    // OpenAPI defines the dialect and the place of all schemas once.
    delete schema.$id;
    delete schema.$schema;
    if (name !== "NewEvent") return [name, schema];
    return [name, { ...schema, required: schema.required?.filter(isRequired) }];
  });
  return Object.fromEntries(named);
}
