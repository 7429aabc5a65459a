import { type Figure, figures } from "@digital-cleanup/challenge";
import { nextBatch } from "../src/publication/rule/next-batch.ts";
import { findReads, type Read } from "../test/privacy/rooms/find-reads.ts";
import { honestRoom } from "../test/privacy/rooms/honest-room.ts";
import { playRoom, type PlayedBatch, type Rule } from "../test/privacy/rooms/play-room.ts";
import { publishEverything } from "../test/privacy/rooms/publish-everything.ts";
import { rollUpRooms } from "../test/privacy/rooms/roll-up-rooms.ts";
import { type FigureCost, roomCosts } from "../test/privacy/rooms/room-costs.ts";

const runsBySize = new Map([
  [5, 140],
  [8, 140],
  [12, 140],
  [20, 140],
  [30, 140],
  [50, 120],
  [100, 100],
  [200, 50],
  [300, 30],
]);
const k = 5;
const maxApart = 10;
const firstRuleRuns = 20;
/** Comparing each participant with each other takes long in larger rooms, which are no easier to read. */
const maxCompared = 50;

const percent = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${Math.round((100 * part) / whole)} %`;

type Costs = Record<Figure, FigureCost>;

/** How much of each figure is public at the close, by its name: of all rooms of a size, or of some of them. */
const publicShares = (
  { people, costs }: { people: number; costs: readonly Costs[] },
  isCounted: (cost: FigureCost) => boolean = () => true,
): Record<string, string> => ({
  people: `${people}`,
  ...Object.fromEntries(
    figures.map((figure) => {
      const counted = costs.filter((cost) => isCounted(cost[figure]));
      const share = percent(sumOf(counted, figure, "published"), sumOf(counted, figure, "current"));
      return [figure, share];
    }),
  ),
});

const sumOf = (costs: readonly Costs[], figure: Figure, name: keyof FigureCost): number =>
  costs.reduce((sum, cost) => sum + cost[figure][name], 0);

const countPeople = (reads: readonly Read[]): number =>
  new Set(reads.map(({ person }) => person)).size;

const atClose: Rule = (context, rows) => nextBatch({ ...context, publication: "atClose" }, rows);

function playSize(people: number, runs: number) {
  const costs: Costs[] = [];
  const costsAtClose: Costs[] = [];
  const reads: Read[] = [];
  let [exact, batches, readAtFirst] = [0, 0, 0];
  let earlier: readonly PlayedBatch[] = [];
  for (let seed = 1; seed <= runs; seed += 1) {
    const room = honestRoom(1000 * people + seed, people, k);
    const played = playRoom(room);
    costs.push(roomCosts(played));
    costsAtClose.push(roomCosts(playRoom(room, atClose)));
    batches += played.batches.length;
    const observers = { maxApart, hasParticipants: people <= maxCompared };
    const found = findReads(played.batches, observers);
    // The roll-up of two neighbouring rooms.
    if (people <= maxCompared) {
      found.push(...findReads(rollUpRooms([earlier, played.batches]), observers));
    }
    earlier = played.batches;
    exact += found.filter(({ share, net }) => share === net).length;
    reads.push(...found);
    if (seed <= firstRuleRuns) {
      readAtFirst += countPeople(
        findReads(playRoom(room, publishEverything).batches, {
          maxApart,
          hasParticipants: false,
        }),
      );
    }
  }
  return {
    costs,
    costsAtClose,
    reads,
    exact,
    batches,
    readAtFirst: readAtFirst / Math.min(runs, firstRuleRuns),
  };
}

/** 1,000 rooms of honest people at K = 5: who can be read, and what the rule costs. Throws if a person can be read. */
export async function run() {
  const sizes = [...runsBySize].map(([people, runs]) => ({
    people,
    runs,
    ...playSize(people, runs),
  }));
  const reads = sizes.flatMap((size) => size.reads);
  if (reads.length > 0) throw new Error(`people were read: ${JSON.stringify(reads.slice(0, 5))}`);
  return [
    {
      title: "What the rule of publication protects, and what it costs",
      note: "Seeded rooms of honest people, K = 5, live until the close: extensions that update and phones, heavy-tailed volumes, corrections, withdrawals, six categories, six types of device. Read, by an observer or by a participant of a room of up to 50 who subtracts their own part: a change between any two public states (at most ten batches apart, or from the start), or of a roll-up of two rooms, is within 10 % of what one person did to it. First rule: everything in detail once K contributions had changed.",
      rows: sizes.map(({ people, runs, batches, reads: found, exact, readAtFirst }) => ({
        people: `${people}`,
        rooms: `${runs}`,
        "batches a room": (batches / runs).toFixed(1),
        "read exactly": `${exact}`,
        "read within 10 %": `${found.length}`,
        "people read a room, first rule": readAtFirst.toFixed(1),
      })),
    },
    {
      title: "Public at the close, of what people hold",
      note: "Of all rooms of a size together. Aim: 95 % of files and devices and 80 % of volume in rooms of 30 and more.",
      rows: sizes.map((size) => publicShares(size)),
    },
    {
      title: "Public at the close, where at least K people hold the figure",
      note: "The same, without the rooms where fewer than K people have anything of the figure: nothing of it can be public there.",
      rows: sizes.map((size) => publicShares(size, ({ people }) => people >= k)),
    },
    {
      title: "Public at the close, where an event publishes only then",
      note: "The same rooms with `atClose`, of what people hold.",
      rows: sizes.map(({ people, costsAtClose }) => publicShares({ people, costs: costsAtClose })),
    },
    {
      title: "Broken down, of what is public at the close",
      note: "Stale: withdrawn or lowered figures that no rise has covered, so that they are still in the sum.",
      rows: sizes.map(({ people, costs }) => {
        const share = (figure: Figure, name: keyof FigureCost) =>
          percent(sumOf(costs, figure, name), sumOf(costs, figure, "sum"));
        return {
          people: `${people}`,
          "files by method": share("files", "byMethod"),
          "bytes by method": share("bytes", "byMethod"),
          "bytes by category": share("bytes", "inDetail"),
          "devices by method": share("devices", "byMethod"),
          "devices by type": share("devices", "inDetail"),
          "stale files": share("files", "stale"),
          "stale bytes": share("bytes", "stale"),
        };
      }),
    },
  ];
}
