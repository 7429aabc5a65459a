import { pageRequest } from "../../../platform/page-request.ts";

export const handlingChangedRequest = pageRequest<void, boolean>("my-data/handling-changed");
export const acceptHandlingRequest = pageRequest<void, void>("my-data/accept-handling");
