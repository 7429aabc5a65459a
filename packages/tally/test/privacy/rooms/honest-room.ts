import {
  categories,
  deviceTypes,
  type Method,
  roundedTotals,
  type Totals,
  zeroTotals,
} from "@digital-cleanup/challenge";
import { type Random, seededRandom } from "../../support/seeded-random.ts";

/** `totals` null withdraws. */
export type RoomMessage = { atMs: number; person: number; totals: Totals | null };
export type Room = { k: number; people: number; messages: RoomMessage[] };

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** How long an event lasts, and how often a device sends again what it cleaned up since. */
const spans = {
  hour: { lengthMs: hourMs, rushMs: 2 * minuteMs, measuredUpdates: 4, declaredUpdates: 2 },
  evening: { lengthMs: 4 * hourMs, rushMs: 20 * minuteMs, measuredUpdates: 6, declaredUpdates: 2 },
  "five days": {
    lengthMs: 120 * hourMs,
    rushMs: 3 * hourMs,
    measuredUpdates: 12,
    declaredUpdates: 4,
  },
} as const;
export type Span = keyof typeof spans;
export const spanNames = Object.keys(spans) as Span[];

/** A number that is `median` for half of the people; most are within a factor of e^spread of it. */
function heavyTailed(random: Random, median: number, spread: number): number {
  const [angle, radius] = [random(1e6) / 1e6, (random(1e6) + 1) / 1e6];
  const normal = Math.sqrt(-2 * Math.log(radius)) * Math.cos(2 * Math.PI * angle);
  return Math.round(median * Math.exp(spread * normal));
}

const happens = (random: Random, percent: number): boolean => random(100) < percent;

/** What one person did in one sitting, added to `totals`. */
function addSitting(random: Random, totals: Totals, method: Method): void {
  const amounts = totals[method];
  amounts.files = Math.min(200_000, amounts.files + heavyTailed(random, 150, 1.5));
  if (happens(random, 60)) amounts.emails += heavyTailed(random, 200, 1.6);
  if (happens(random, 20)) amounts.unsubscribes += 1 + random(15);
  if (happens(random, 25)) amounts.apps += 1 + random(12);
  for (const category of categories) {
    if (!happens(random, 35)) continue;
    const freed = heavyTailed(random, 300_000_000, 1.8);
    if (amounts.bytes + freed > 500_000_000_000) continue;
    amounts.bytesByCategory[category] = (amounts.bytesByCategory[category] ?? 0) + freed;
    amounts.bytes += freed;
  }
}

function addDevices(random: Random, totals: Totals): void {
  const { devices } = totals.declared;
  for (let count = 1 + random(3); count > 0; count -= 1) {
    const type = deviceTypes[random(deviceTypes.length)]!;
    const device = (devices[type] ??= { working: 0, broken: 0 });
    if (happens(random, 55)) device.working += 1;
    else device.broken += 1;
  }
  if (happens(random, 30)) totals.declared.grams += heavyTailed(random, 2_000, 1);
}

/** One person's messages: an extension measures and updates, a phone declares, and some of either have devices. */
function personMessages(
  random: Random,
  person: number,
  { phonePercent, span }: { phonePercent: number; span: Span },
): RoomMessage[] {
  const { lengthMs, rushMs, measuredUpdates, declaredUpdates } = spans[span];
  const method = happens(random, phonePercent) ? "declared" : "measured";
  const totals = zeroTotals();
  const messages: RoomMessage[] = [];
  const send = (atMs: number): void =>
    void messages.push({ atMs, person, totals: roundedTotals(totals) });
  // Most arrive when the event is announced, some just before it closes, the others in between.
  const isLate = happens(random, 10);
  let atMs = happens(random, 50) ? random(rushMs) : random(lengthMs);
  if (isLate) atMs = lengthMs - random(lengthMs / 20);
  const later = () => atMs + random(Math.max(1, lengthMs - atMs));
  addSitting(random, totals, method);
  if (happens(random, 35)) addDevices(random, totals);
  send(atMs);
  const updates = random(method === "measured" ? measuredUpdates : declaredUpdates);
  for (let update = 0; update < updates; update += 1) {
    atMs = later();
    addSitting(random, totals, method);
    if (happens(random, 8)) addDevices(random, totals);
    send(atMs);
  }
  if (happens(random, 4)) {
    // A person who typed too much corrects it.
    atMs = later();
    totals[method].files = Math.ceil(totals[method].files / 3);
    send(atMs);
  }
  if (happens(random, 4)) messages.push({ atMs: later(), person, totals: null });
  return messages;
}

/** A room in which everybody is honest. The same seed gives the same room. */
export function honestRoom(
  seed: number,
  people: number,
  { k = 5, span = "hour" }: { k?: number; span?: Span } = {},
): Room {
  // Neighbouring seeds of the generator begin with nearly the same numbers.
  const random = seededRandom(Math.imul(seed, 0x9e37_79b1));
  const phonePercent = [0, 5, 10, 30, 50, 90, 100][random(7)]!;
  const messages = Array.from({ length: people }, (_, person) =>
    personMessages(random, person, { phonePercent, span }),
  ).flat();
  return { k, people, messages: messages.toSorted((one, other) => one.atMs - other.atMs) };
}
