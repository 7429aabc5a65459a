import { dataOperations } from "./data-operations.ts";
import { organiserOperations } from "./organiser-operations.ts";
import { participantOperations } from "./participant-operations.ts";

/** Every route of the API. The tests compare it with those that the server has. */
export const operations = [
  ...participantOperations,
  ...organiserOperations,
  ...dataOperations,
] as const;

export type OperationId = (typeof operations)[number]["id"];
