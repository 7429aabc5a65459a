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
