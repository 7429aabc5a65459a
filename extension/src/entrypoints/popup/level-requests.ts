import { pageRequest } from "../../platform/page-request.ts";

/** Whether to ask how pages are measured: until the person has answered. */
export const asksLevelRequest = pageRequest<void, boolean>("popup/asks-level");

export const putOffLevelRequest = pageRequest<void, void>("popup/put-off-level");
