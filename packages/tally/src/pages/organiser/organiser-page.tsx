import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { askTally } from "../client/ask-tally.ts";
import type { Words } from "../figures/figures.tsx";
import { findKey, storeKey } from "../client/stored-key.ts";
import { NoWayIn } from "./no-way-in.tsx";
import { OrganiserContext, type OrganiserPageState } from "./organiser-context.ts";
import { SpaceHead } from "./space-head.tsx";
import type { SpacePage } from "./space-paths.ts";
import { useOrganiserView } from "./use-organiser-view.ts";

type Props = Words & { state: OrganiserPageState; current: SpacePage; children: ComponentChildren };

/** One of the organiser's pages: opens with the key, then shows what stands in it. */
export function OrganiserPage({ t, format, state, current, children }: Props) {
  const { code, basePath } = state;
  const [organiserKey, setOrganiserKey] = useState(() => findKey("o", code));
  const { view, failure, readAtMs, load } = useOrganiserView(code, basePath, organiserKey);
  const [said, say] = useState("");

  if (organiserKey === undefined || !view) {
    return <NoWayIn t={t} hasKey={organiserKey !== undefined} failure={failure} {...state} />;
  }
  return (
    <OrganiserContext.Provider
      value={{
        t,
        format,
        ...state,
        view,
        organiserKey,
        lostSinceMs: failure && readAtMs,
        ask: (method, path, schema, body) =>
          askTally({ method, url: basePath + path, key: organiserKey, schema, body }),
        refresh: () => void load(),
        replaceKey: (key) => {
          storeKey("o", code, key);
          setOrganiserKey(key);
        },
        say,
      }}
    >
      <SpaceHead current={current} />
      {children}
      <p class="hidden" role="status">
        {said}
      </p>
    </OrganiserContext.Provider>
  );
}
