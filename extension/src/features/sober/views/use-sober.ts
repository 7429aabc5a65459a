import { watchPermissions } from "../../../platform/access/permissions.ts";
import { askBackground } from "../../../platform/page-request.ts";
import { usePage } from "../../../ui/page-context.ts";
import { useWatchedValue } from "../../../ui/use-watched-value.ts";
import { type SoberView, soberViewRequest } from "../page-requests.ts";
import { watchSober } from "../watch-sober.ts";

const read = () => askBackground(soberViewRequest, undefined);

/** The stored state of the mode and whether it can act, updated when they change. */
export function useSober(): SoberView | undefined {
  const { settings } = usePage();
  return useWatchedValue(read, [watchSober, watchPermissions], [settings])[0];
}
