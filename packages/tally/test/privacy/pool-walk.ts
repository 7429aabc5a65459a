import type { TerritoryCodes } from "@digital-cleanup/challenge";
import { expect } from "vitest";
import { acceptPage } from "../../src/federation/accept-page.ts";
import { readPage } from "../../src/federation/read-page.ts";
import { createSignedStates } from "../../src/federation/signed-states.ts";
import { newSigningKey, readPrivateKey } from "../../src/federation/signing-key.ts";
import type { ForeignState, ForeignStates } from "../../src/rollup/foreign-state.ts";
import { contributionKey } from "../../src/keys/contribution-key.ts";
import { EventIndex } from "../../src/rollup/event-index.ts";
import { loadTerritories } from "../../src/territories/load-territories.ts";
import { type OpenTally, openTally } from "../support/open-tally.ts";
import { measuredFiles, sampleEvent, secretOf } from "../support/samples.ts";
import { seededRandom } from "../support/seeded-random.ts";

const k = 4;
const steps = 260;
const peoplePerEvent = 6;
const host = "127.0.0.1:4680";
const calvados = { country: "FR", region: "28", department: "14" };
const caen = { ...calvados, epci: "200065597", commune: "14118" };
/** Events of both servers: the first three in Caen, the others in their department. */
const codes = Array.from({ length: 8 }, (_, index) => `PETIT${index}`);
const territoryOf = (code: string): TerritoryCodes => (code < "PETIT3" ? caen : calvados);

/** What a server counts of one person: files, where they are counted, and whether the public sees them. */
type Counted = { code: string; files: number; isPooled: boolean };
type Tally = Pick<OpenTally, "store" | "time" | "close">;
type Server = Tally & { counted: () => Promise<Counted[]> };

async function openServer(open: () => Promise<Tally>, isLive: boolean): Promise<Server> {
  const tally = await open();
  for (const code of codes) {
    await tally.store.createEvent(sampleEvent({ code, k, territory: territoryOf(code) }));
  }
  const countedOf = async (code: string, person: number): Promise<Counted> => {
    const ask = { seq: 0, totals: null };
    const result = await tally.store.change(code, contributionKey(code, secretOf(person)), ask);
    if (!result.ok) throw new Error(result.problem);
    const { totals, published, isPooled = false } = result.answer;
    return { code, files: (isLive ? totals : published)?.measured.files ?? 0, isPooled };
  };
  const people = codes.flatMap((code) =>
    Array.from({ length: peoplePerEvent }, (_, person) => [code, person] as const),
  );
  return {
    ...tally,
    counted: () => Promise.all(people.map(([code, person]) => countedOf(code, person))),
  };
}

const sum = (files: readonly number[]): number => files.reduce((total, one) => total + one, 0);

/** A number that everyone sees, and the files in it of each person. */
type Seen = { name: string; files: number; people: number[] };

/** Fails if two states of a number differ by fewer than K people, or by about what one of them changed. */
function expectUnreadable(before: Seen, after: Seen): void {
  const changes = after.people.map((files, person) => files - before.people[person]!);
  const moved = changes.filter((change) => change !== 0);
  if (moved.length === 0) return;
  expect(moved.length, after.name).toBeGreaterThanOrEqual(k);
  const net = sum(moved);
  for (const change of moved) {
    expect(Math.abs(net - change), after.name).toBeGreaterThan(0.1 * Math.abs(change));
  }
}

/**
 * Two servers of small events in one department, of which one adds up what it pulls of the other now and then. People
 * contribute, change and withdraw, events close and open again. Every number that follows from pages, roll-ups and pools is
 * compared with what the servers tell each person of their own figures, and with all its states before. `isLive` makes the
 * servers count everything at once, as if there was no rule.
 */
export async function poolWalk(
  seed: number,
  { isLive = false, open = openTally }: { isLive?: boolean; open?: () => Promise<Tally> } = {},
) {
  const random = seededRandom(seed);
  const servers = [await openServer(open, isLive), await openServer(open, isLive)] as const;
  const [parent, child] = servers;
  const territories = await loadTerritories();
  const index = new EventIndex(parent.store, () => parent.time.nowMs);
  const { privateKey, publicKey } = newSigningKey();
  const history = new Map<string, Seen[]>();
  let known: ForeignStates = new Map();
  let pulled: Counted[] = (await child.counted()).map((one) => ({ ...one, files: 0 }));
  const seqs = new Map<string, number>();
  const closed = new Set<string>();

  async function pull(): Promise<void> {
    const clock = () => child.time.nowMs;
    const signed = await createSignedStates(
      child.store,
      readPrivateKey(privateKey)!,
      host,
      clock,
    )();
    const text = Buffer.from(signed.body).toString();
    const page = readPage({ text, key: publicKey });
    if (typeof page === "string") throw new Error(page);
    const accepted = new Map<string, ForeignState>();
    const fault = acceptPage(host, known, page, accepted);
    if (fault) throw new Error(fault);
    known = accepted;
    pulled = await child.counted();
    await index.replaceForeign(host, accepted);
  }

  async function move(): Promise<void> {
    const server = servers[random(2)]!;
    const code = codes[random(codes.length)]!;
    const event = `${servers.indexOf(server)} ${code}`;
    if (random(6) === 0) {
      await (closed.has(event) ? server.store.reopen(code) : server.store.close(code));
      if (!closed.delete(event)) closed.add(event);
      return;
    }
    const person = random(peoplePerEvent);
    const seq = (seqs.get(`${event} ${person}`) ?? 0) + 1;
    seqs.set(`${event} ${person}`, seq);
    const totals = random(8) === 0 ? null : measuredFiles(1 + random(random(5) === 0 ? 500 : 60));
    await server.store.change(code, contributionKey(code, secretOf(person)), { seq, totals });
  }

  /** What is public, checked against the servers' own figures. */
  async function look(): Promise<Seen[]> {
    const own = await parent.counted();
    const both = [...own, ...pulled];
    const seenOf = (name: string, isIn: (one: Counted) => boolean): Seen => {
      const people = both.map((one) => (isIn(one) ? one.files : 0));
      return { name, files: sum(people), people };
    };
    const isInCaen = ({ code, isPooled }: Counted) => !isPooled && territoryOf(code) === caen;
    const numbers = {
      france: seenOf("France", () => true),
      calvados: seenOf("Calvados", () => true),
      caen: seenOf("Caen", isInCaen),
      others: seenOf("Calvados without Caen", (one) => !isInCaen(one)),
      pools: seenOf("pools", ({ isPooled }) => isPooled),
    };
    const rollup = async (place: TerritoryCodes) =>
      (await index.rollup(territories, place, 2026))!.rollup;
    const [inFrance, inCalvados, inCaen] = [
      await rollup({ country: "FR" }),
      await rollup(calvados),
      await rollup(caen),
    ];
    if (!isLive) {
      const filesOf = (figures: Pick<typeof inFrance, "totals"> | undefined) =>
        Number(figures?.totals?.files?.sum ?? 0);
      expect(filesOf(inFrance)).toBe(numbers.france.files);
      expect(filesOf(inCalvados)).toBe(numbers.calvados.files);
      expect(filesOf(inCaen)).toBe(numbers.caen.files);
      expect(filesOf(inCalvados.pooled)).toBe(numbers.pools.files);
    }
    const pages = codes.map((code) =>
      seenOf(`page of ${code}`, (one) => one.code === code && !one.isPooled && own.includes(one)),
    );
    const poolOfParent = seenOf("pool of the parent", (one) => one.isPooled && own.includes(one));
    const poolOfChild = seenOf("pool of the child", (one) => one.isPooled && !own.includes(one));
    return [...Object.values(numbers), ...pages, poolOfParent, poolOfChild];
  }

  try {
    for (let step = 0; step < steps; step += 1) {
      const elapsedMs = 1000 + random(2000);
      for (const server of servers) server.time.nowMs += elapsedMs;
      await move();
      if (random(10) === 0) await pull();
      for (const seen of await look()) {
        const before = history.get(seen.name) ?? [];
        history.set(seen.name, before);
        if (before.at(-1)?.people.join() === seen.people.join()) continue;
        for (const state of before) expectUnreadable(state, seen);
        before.push(seen);
      }
    }
    for (const { store } of servers) {
      for (const code of await store.listCodes()) {
        expect((await store.recount(code))?.isEqual).toBe(true);
      }
    }
    return { states: (name: string) => history.get(name)!.length };
  } finally {
    await index.stop();
    for (const server of servers) await server.close();
  }
}
