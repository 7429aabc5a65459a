import { pageRequest } from "../../../platform/page-request.ts";

export const handlingChangedRequest = pageRequest<void, boolean>("handling/new");
export const acceptHandlingRequest = pageRequest<void, void>("handling/seen");
