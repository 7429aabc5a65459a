import type { PlayedBatch } from "./play-room.ts";

/** People of different rooms have different numbers in a roll-up. */
const peoplePerRoom = 1000;

/** The batches of a roll-up of rooms that publish in turn, as an observer of the roll-up sees them. */
export function rollUpRooms(rooms: readonly (readonly PlayedBatch[])[]): PlayedBatch[] {
  const longest = Math.max(...rooms.map((batches) => batches.length));
  return Array.from({ length: longest }, (_, index) =>
    rooms.flatMap((batches, room) => {
      const batch = batches[index];
      if (!batch) return [];
      const shares = [...batch.shares].map(
        ([part, byPerson]) =>
          [
            part,
            new Map([...byPerson].map(([person, share]) => [room * peoplePerRoom + person, share])),
          ] as const,
      );
      return [{ change: batch.change, shares: new Map(shares) }];
    }),
  ).flat();
}

/** What an observer sees of a room on another server, of which only some states are pulled: several batches at once. */
export const pullRoom = (batches: readonly PlayedBatch[], batchesPerPull: number): PlayedBatch[] =>
  Array.from({ length: Math.ceil(batches.length / batchesPerPull) }, (_, pull) => {
    const some = batches.slice(pull * batchesPerPull, (pull + 1) * batchesPerPull);
    const shares: PlayedBatch["shares"] = new Map();
    for (const [part, byPerson] of some.flatMap((batch) => [...batch.shares])) {
      const sum = shares.get(part) ?? new Map<number, number>();
      shares.set(part, sum);
      for (const [person, share] of byPerson) sum.set(person, (sum.get(person) ?? 0) + share);
    }
    const change = some[0]!.change.map((_none, part) =>
      some.reduce((sum, batch) => sum + batch.change[part]!, 0n),
    );
    return { change, shares };
  });
