import { type Figure, figures } from "@digital-cleanup/challenge";
import { nextBatch } from "../src/publication/rule/next-batch.ts";
import { findReads, type Read } from "../test/privacy/rooms/find-reads.ts";
import { honestRoom, type Span, spanNames } from "../test/privacy/rooms/honest-room.ts";
import { withFakes, withoutOwn } from "../test/privacy/rooms/own-contributions.ts";
import {
  partIndex,
  type PlayedBatch,
  playRoom,
  type Publish,
} from "../test/privacy/rooms/play-room.ts";
import { publishEverything } from "../test/privacy/rooms/publish-everything.ts";
import { rollUpRooms } from "../test/privacy/rooms/roll-up-rooms.ts";
import { type FigureCost, roomCosts } from "../test/privacy/rooms/room-costs.ts";

/** Rooms by their number of contributions, in each of three spans: 1,005 together. */
const runsBySize = new Map([
  [8, 80],
  [12, 80],
  [20, 70],
  [30, 60],
  [50, 30],
  [100, 15],
]);
const defaultK = 5;
const smallestK = 3;
const maxApart = 10;
/** Comparing each two contributions with each other one takes long in larger rooms, which are no easier to read. */
const maxCompared = 50;
const firstRuleRuns = 10;
const limitRuns = 80;

const percent = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${Math.round((100 * part) / whole)} %`;

type Costs = Record<Figure, FigureCost>;
type Played = { span: Span; people: number; k: number; rooms: number };

const sumOf = (costs: readonly Costs[], figure: Figure, name: keyof FigureCost): number =>
  costs.reduce((sum, cost) => sum + cost[figure][name], 0);

const countPeople = (reads: readonly Read[]): number =>
  new Set(reads.map(({ person }) => person)).size;

/** Of what people hold of each figure: the part that is public at the close. */
const publicShares = (costs: readonly Costs[]): Record<string, string> =>
  Object.fromEntries(
    figures.map((figure) => [
      figure,
      percent(sumOf(costs, figure, "published"), sumOf(costs, figure, "current")),
    ]),
  );

const atClose: Publish = (rule, waiting, sums) =>
  rule.isLast ? nextBatch(rule, waiting, sums) : undefined;

/** How the public saw rooms before they closed, and at the close. */
function playForUse({ span, people, k, rooms }: Played) {
  const played = Array.from({ length: rooms }, (_, index) =>
    playRoom(honestRoom(1000 * people + index, people, { k, span })),
  );
  const costs = played.map(roomCosts);
  const before = played.reduce(
    (sum, { sumsBeforeClose }) => sum + Number(sumsBeforeClose[partIndex("files.sum")]),
    0,
  );
  const onlyAtClose = Array.from({ length: rooms }, (_, index) =>
    roomCosts(playRoom(honestRoom(1000 * people + index, people, { k, span }), atClose)),
  );
  return { span, people, k, costs, onlyAtClose, before };
}

/** What observers and participants read of rooms, and of roll-ups of two rooms. */
function playForReads({ span, people, k, rooms }: Played) {
  const maxOwn = people <= maxCompared ? 2 : 0;
  const reads: Read[] = [];
  let [batches, readAtFirst] = [0, 0];
  let earlier: readonly PlayedBatch[] = [];
  for (let index = 0; index < rooms; index += 1) {
    const room = honestRoom(1000 * people + index, people, { k, span });
    const played = playRoom(room);
    batches += played.batches.length;
    reads.push(...findReads(played.batches, { maxApart, maxOwn }));
    reads.push(
      ...findReads(rollUpRooms([earlier, played.batches]), {
        maxApart,
        maxOwn: Math.min(maxOwn, 1),
      }),
    );
    earlier = played.batches;
    if (index < firstRuleRuns) {
      const { batches: first } = playRoom(room, publishEverything);
      readAtFirst += countPeople(findReads(first, { maxApart, maxOwn: 0 }));
    }
  }
  return { batches, reads, readAtFirst: readAtFirst / Math.min(rooms, firstRuleRuns) };
}

/** In how many rooms one with several contributions of the room, or with K - 1 fakes, reads somebody. */
function playLimits(span: Span, people: number) {
  const readRooms = { two: 0, three: 0, four: 0, fakes: 0 };
  const isRead = (batches: readonly PlayedBatch[], own: readonly number[]) =>
    findReads(withoutOwn(batches, own), { maxApart, maxOwn: 0 }).length > 0;
  for (let index = 0; index < limitRuns; index += 1) {
    const room = honestRoom(1000 * people + index, people, { k: defaultK, span });
    const { batches } = playRoom(room);
    readRooms.two += Number(isRead(batches, [0, 1]));
    readRooms.three += Number(isRead(batches, [0, 1, 2]));
    readRooms.four += Number(isRead(batches, [0, 1, 2, 3]));
    const attacked = withFakes(room);
    readRooms.fakes += Number(isRead(playRoom(attacked.room).batches, attacked.fakes));
  }
  return readRooms;
}

/** 1,005 rooms of honest people at K = 5: who can be read, and what is public. Throws if a person can be read. */
export async function run() {
  const sizes = spanNames.flatMap((span) =>
    [...runsBySize].map(([people, rooms]): Played => ({ span, people, k: defaultK, rooms })),
  );
  const read = sizes.map((size) => ({ ...size, ...playForReads(size) }));
  const reads = read.flatMap((size) => size.reads);
  if (reads.length > 0) throw new Error(`people were read: ${JSON.stringify(reads.slice(0, 5))}`);
  const smallest = spanNames.map((span): Played => ({ span, people: 8, k: smallestK, rooms: 80 }));
  const used = [...sizes, ...smallest].map(playForUse);
  const named = ({ span, people, k }: Pick<Played, "span" | "people" | "k">) => ({
    span,
    contributions: `${people}`,
    K: `${k}`,
  });
  return [
    {
      title: "What the rule of publication protects, and what it costs",
      note: "Seeded rooms of honest people, K = 5, live until the close, over an hour, an evening of four hours and five days: extensions that update and phones, heavy-tailed volumes, six categories, six types of device, one in ten who comes just before the close, corrections, withdrawals. Read, by an observer, by a participant, or by a participant with two own contributions (each two of a room of up to 50 are tried): a change between any two public states (at most ten batches apart, or from the start), or of a roll-up of two rooms (there one own contribution), is within 10 % of what one contribution did to it. First rule: everything in detail once K contributions had changed.",
      rows: read.map((size) => ({
        span: size.span,
        contributions: `${size.people}`,
        rooms: `${size.rooms}`,
        "batches a room": (size.batches / size.rooms).toFixed(1),
        "read within 10 %": `${size.reads.length}`,
        "people read a room, first rule": size.readAtFirst.toFixed(1),
      })),
    },
    {
      title: "Beyond the limits: rooms in which a person is read",
      note: `Of ${limitRuns} rooms each, K = 5, within 10 %: by a participant who has two, three or four contributions of the room, and by one who sends K - 1 fakes at the right moment under keys chosen for it.`,
      rows: spanNames.flatMap((span) =>
        [12, 20, 30].map((people) => {
          const { two, three, four, fakes } = playLimits(span, people);
          return {
            span,
            contributions: `${people}`,
            "two own": percent(two, limitRuns),
            "three own": percent(three, limitRuns),
            "four own": percent(four, limitRuns),
            "K - 1 fakes": percent(fakes, limitRuns),
          };
        }),
      ),
    },
    {
      title: "Public at the close, of what people hold",
      note: "Of all rooms of a size together. Aim: 95 % of files and 90 % of volume in rooms of 8 and more, 98 % in rooms of 20 and more. The rest stands out: it is most of the last total, or was withdrawn late.",
      rows: used.map((size) => ({
        ...named(size),
        "files before the close": percent(size.before, sumOf(size.costs, "files", "current")),
        ...publicShares(size.costs),
      })),
    },
    {
      title: "Public at the close, where an event publishes only then",
      note: "The same rooms: all contributions in one batch.",
      rows: used.map((size) => ({ ...named(size), ...publicShares(size.onlyAtClose) })),
    },
    {
      title: "Broken down, of what is public at the close",
      note: "Stale: withdrawn or lowered figures that no rise has covered, so that they are still in the sum. The last two columns: where an event publishes only at the close.",
      rows: used.map(({ costs, onlyAtClose, ...size }) => {
        const share = (figure: Figure, name: keyof FigureCost, of = costs) =>
          percent(sumOf(of, figure, name), sumOf(of, figure, "sum"));
        return {
          ...named(size),
          "files by method": share("files", "byMethod"),
          "bytes by method": share("bytes", "byMethod"),
          "bytes by category": share("bytes", "inDetail"),
          "devices by type": share("devices", "inDetail"),
          "stale files": share("files", "stale"),
          "stale bytes": share("bytes", "stale"),
          "bytes by method, at the close": share("bytes", "byMethod", onlyAtClose),
          "bytes by category, at the close": share("bytes", "inDetail", onlyAtClose),
        };
      }),
    },
  ];
}
