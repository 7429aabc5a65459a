import { daySchema } from "@digital-cleanup/challenge";
import * as z from "zod/mini";
import normandie from "./data/reuse-actors.normandie.2024.json" with { type: "json" };

const actorSchema = z.strictObject({
  name: z.string(),
  kind: z.enum(["association", "integration", "consortium", "adaptedCompany", "project"]),
  street: z.optional(z.string()),
  postcode: z.string().check(z.regex(/^\d{5}$/)),
  town: z.string(),
  phone: z.optional(z.string().check(z.regex(/^0\d(?: \d\d){4}$/))),
  website: z.optional(z.string().check(z.regex(/^https?:\/\//))),
  does: z.array(
    z.enum([
      "shop",
      "online",
      "relayPoints",
      "events",
      "partnerShops",
      "publicBodies",
      "helpedPrices",
      "training",
      "freeSoftware",
      "repairCafe",
      "workshopPlanned",
    ]),
  ),
  isCrarMember: z.boolean(),
});

const directorySchema = z.strictObject({
  region: z.string(),
  source: z.string(),
  citedIn: z.string(),
  asOf: daySchema,
  actors: z.array(actorSchema),
});

export type ReuseActor = z.infer<typeof actorSchema>;

/** Organisations that take working devices, from their federation's list. Another region would be another file. */
export const directory = directorySchema.parse(normandie);

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();

const isPostcode = (text: string) => /^\d+$/.test(text);

/** Searches by the first digits of a postcode, or by town or name. An empty search finds nothing: nobody's place is known yet. */
export function findActors(actors: readonly ReuseActor[], search: string): ReuseActor[] {
  const wanted = plain(search);
  if (wanted === "") return [];
  if (isPostcode(wanted)) return actors.filter(({ postcode }) => postcode.startsWith(wanted));
  const places = (actor: ReuseActor) => plain(`${actor.town} ${actor.name}`);
  return actors.filter((actor) => places(actor).includes(wanted));
}

/** The organisations of the same department as a postcode that none of them has. */
export function actorsOfDepartment(actors: readonly ReuseActor[], search: string): ReuseActor[] {
  const wanted = plain(search);
  return isPostcode(wanted) && wanted.length > 2 ? findActors(actors, wanted.slice(0, 2)) : [];
}
