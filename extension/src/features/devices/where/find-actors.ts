import type { ReuseActor } from "./reuse-directory.ts";

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();

const isPostcode = (text: string) => /^\d+$/.test(text);

/** Searches by the first digits of a postcode, or by town or name. An empty search finds nothing, because the person's place is unknown. */
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
