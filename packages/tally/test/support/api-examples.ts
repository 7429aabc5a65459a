import { type DeskEntry, paths, zeroTotals } from "@digital-cleanup/challenge";
import type { OperationId } from "../../src/openapi/operations.ts";
import { publishNow } from "./events/publish-now.ts";
import type { OpenTally } from "./open-tally.ts";
import { sampleEvent, secretOf } from "./samples.ts";

type Example = { request?: unknown; answer?: unknown };

const oneDay = () => {
  const totals = zeroTotals();
  totals.measured.files = 1842;
  totals.measured.bytes = 612_000_000;
  totals.measured.bytesByCategory = { media: 600_000_000, office: 12_000_000 };
  totals.declared.emails = 250;
  totals.declared.devices = { laptop: { working: 1, broken: 0 } };
  return totals;
};

/** Recorded requests and answers of an event. The key in them is not a real one. */
export async function playExamples(tally: OpenTally): Promise<Record<string, Example>> {
  const examples: Partial<Record<OperationId, Example>> = {};
  let key = "";
  const ask = async (id: OperationId, method: string, path: string, request?: object) => {
    const response = await tally.ask(method, path, request, key);
    const text = await response.text();
    const answer = text === "" ? undefined : JSON.parse(text);
    examples[id] = { ...(request !== undefined && { request }), ...(answer && { answer }) };
    return answer;
  };

  const { host: _, ...requested } = sampleEvent({ territory: { country: "FR", commune: "14118" } });
  const created = await ask("createEvent", "POST", paths.events, requested);
  key = created.organiserKey;
  // Random, so the example shows a constant in its place.
  created.organiserKey = secretOf(0);
  const send = (person: number) => {
    const contribution = { secret: secretOf(person), seq: 1, totals: oneDay() };
    return ask("sendContribution", "PUT", paths.contribution("BRUME"), contribution);
  };
  for (const person of [1, 2, 3]) await send(person);
  await publishNow(tally.store);
  await send(3);
  const withdrawal = { secret: secretOf(3), seq: 2 };
  await ask("withdrawContribution", "DELETE", paths.contribution("BRUME"), withdrawal);
  const entries: DeskEntry[] = [
    { id: secretOf(4), kind: "devices", type: "laptop", state: "working", count: 2 },
    { id: secretOf(5), kind: "weight", grams: 14_200, pieces: 9 },
    { id: secretOf(6), kind: "undo" },
  ];
  await ask("addDeskEntries", "POST", paths.desk("BRUME"), { entries });
  const raised = { ceilings: { files: 400_000 }, reason: "Serveur de fichiers, vérifié sur place" };
  await ask("raiseCeilings", "POST", paths.ceilings("BRUME"), raised);
  await ask("declare", "PUT", paths.declared("BRUME"), { peopleActing: 4, peopleReached: 30 });
  // The withdrawal is counted once a second has passed.
  tally.time.nowMs += 1000;
  await tally.store.publishDue();
  await ask("readPublished", "GET", paths.published("BRUME"));
  await ask("exportEvent", "GET", paths.export("BRUME"));
  const voided = { reason: "Afflux de fausses participations" };
  await ask("voidBatch", "POST", paths.voidedBatch("BRUME", 1), voided);
  await ask("closeOrReopen", "POST", paths.closing("BRUME"), { isClosed: true });
  await ask("searchTerritories", "GET", "/api/territories?q=caen la mer");
  return examples;
}
