import { dataOperations } from "./data-operations.ts";
import { organiserOperations } from "./organiser-operations.ts";
import { participantOperations } from "./participant-operations.ts";

/** Every route of the API. A test compares them with the routes of the server. */
export const operations = [
  ...participantOperations,
  ...organiserOperations,
  ...dataOperations,
] as const;

export type OperationId = (typeof operations)[number]["id"];
