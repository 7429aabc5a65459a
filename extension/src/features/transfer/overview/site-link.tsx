import { TypedAddress } from "@digital-cleanup/ui/typed-address.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { siteName } from "../site-name.ts";

/** The name of a site, which leads to its page. */
export function SiteLink({ origin }: { origin: string }) {
  const { t } = usePage();
  return (
    <a class="site-name" href={`#overview/${encodeURIComponent(origin)}`}>
      <TypedAddress url={siteName(origin, t)} />
    </a>
  );
}
