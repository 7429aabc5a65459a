import type { MailFailure, MessageRow, TrashResult } from "@digital-cleanup/mailbox";
import type { PortDependencies } from "../port-dependencies.ts";
import { findInFolder, findPresent } from "./find-messages.ts";
import { lookUntil } from "./look-until.ts";
import { untilSettled } from "./until-settled.ts";

/** Thunderbird's code for a command that an IMAP server refuses (`NS_MSG_ERROR_IMAP_COMMAND_FAILED`). */
const refusalCode = "2153054241";

export type Move = {
  fromId: string;
  trashId: string;
  rows: readonly MessageRow[];
  isLocal: boolean;
};

/** `stayed`: the numbers that messages in their folder have now, by those that they had. */
type Outcome = { moved: readonly MessageRow[]; stayed: ReadonlyMap<string, number> };

/** Resolves to what became of the messages once the server has answered, however late. */
export async function requestMove(
  dependencies: PortDependencies & { underWay: Set<number> },
  move: Move,
): Promise<TrashResult> {
  const { mail, announceMove, clock, underWay } = dependencies;
  const { trashId, rows } = move;
  const numbers = rows.map(({ id }) => Number(id));
  const before = await countMessages(dependencies, trashId);
  for (const number of numbers) underWay.add(number);
  await announceMove([...underWay]);
  try {
    // As an action of the person, it would be listed and reported as done before Thunderbird asks the server.
    const moving = mail.messages.move(numbers, trashId, { isUserAction: false });
    await untilSettled(moving, clock);
    return toResult(dependencies, move, await findLeft(dependencies, move));
  } catch (error) {
    const outcome = await findAfterFailure(dependencies, move, before);
    const isRefused = String(error).includes(refusalCode);
    return toResult(dependencies, move, outcome, isRefused ? "refused" : undefined);
  } finally {
    for (const number of numbers) underWay.delete(number);
    await announceMove([...underWay]);
  }
}

const countMessages = async ({ mail }: PortDependencies, folderId: string): Promise<number> =>
  (await mail.folders.getFolderInfo(folderId)).totalMessageCount ?? 0;

/** Those of the messages that have left their folder, which takes Thunderbird a moment. */
function findLeft({ mail, clock }: PortDependencies, { fromId, rows }: Move): Promise<Outcome> {
  return lookUntil(clock, async () => {
    const isThere = await findPresent(mail, fromId, rows);
    const stayed = rows.filter((_row, index) => isThere[index]);
    return {
      isSettled: stayed.length === 0,
      moved: rows.filter((_row, index) => !isThere[index]),
      stayed: new Map(stayed.map(({ id }) => [id, Number(id)])),
    };
  });
}

/** After a refusal, messages are in their folder with other numbers. A failure may also come half-way. */
function findAfterFailure(
  dependencies: PortDependencies,
  { fromId, trashId, rows }: Move,
  before: number,
): Promise<Outcome> {
  const { mail, clock } = dependencies;
  return lookUntil(clock, async () => {
    const stayed = await findInFolder(mail, fromId, rows);
    const others = rows.filter(({ id }) => !stayed.has(id));
    const arrived = (await countMessages(dependencies, trashId)) - before;
    const inTrash = arrived > 0 ? await findInFolder(mail, trashId, others) : new Map();
    const moved = others.filter(({ id }) => inTrash.has(id));
    return {
      isSettled: moved.length === others.length,
      // A copy may have been in the trash before.
      moved: moved.length <= arrived ? moved : [],
      stayed,
    };
  });
}

function toResult(
  dependencies: PortDependencies,
  { fromId, trashId, rows, isLocal }: Move,
  { moved, stayed }: Outcome,
  failure?: MailFailure,
): TrashResult {
  const returned = rows.flatMap((row): [string, MessageRow][] => {
    const id = stayed.get(row.id);
    return id === undefined ? [] : [[row.id, { ...row, id: String(id) }]];
  });
  return {
    movedIds: moved.map(({ id }) => id),
    ...(returned.length > 0 && { returned: new Map(returned) }),
    ...(failure && { failure }),
    ...(moved.length > 0 && {
      restore: async (signal) => {
        if (!isLocal && !dependencies.isOnline()) return 0;
        return putBack(dependencies, { fromId: trashId, toId: fromId, rows: moved }, signal);
      },
    }),
  };
}

/** Puts messages back. Returns how many have left `fromId`, the folder to which they were moved. */
async function putBack(
  { mail, clock }: PortDependencies,
  move: { fromId: string; toId: string; rows: readonly MessageRow[] },
  signal: AbortSignal,
): Promise<number> {
  const { fromId, toId, rows } = move;
  const { found } = await lookUntil(clock, async () => {
    const listed = await findInFolder(mail, fromId, rows);
    return { found: listed, isSettled: listed.size === rows.length || signal.aborted };
  });
  const listed = rows
    .filter(({ id }) => found.has(id))
    .map((row) => ({ ...row, id: String(found.get(row.id)) }));
  if (listed.length === 0) return 0;
  const moving = mail.messages.move([...found.values()], toId, { isUserAction: false });
  const isDone = await untilSettled(moving, clock).then(
    () => true,
    () => false,
  );
  const { stayed } = await lookUntil(clock, async () => {
    // After a refusal they have other numbers.
    const still = isDone
      ? (await findPresent(mail, fromId, listed)).filter(Boolean).length
      : (await findInFolder(mail, fromId, listed)).size;
    return { stayed: still, isSettled: still === 0 };
  });
  return listed.length - stayed;
}
