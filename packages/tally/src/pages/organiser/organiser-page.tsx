import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { askTally } from "../client/ask-tally.ts";
import type { LocaleProps } from "../figures/figures.tsx";
import { findKey, storeKey } from "../client/stored-key.ts";
import { OrganiserUnavailable } from "./organiser-unavailable.tsx";
import { OrganiserContext, type OrganiserPageState } from "./organiser-context.ts";
import { OrganiserHead } from "./organiser-head.tsx";
import type { OrganiserPageName } from "./organiser-paths.ts";
import { useOrganiserView } from "./use-organiser-view.ts";

type Props = LocaleProps & {
  state: OrganiserPageState;
  current: OrganiserPageName;
  children: ComponentChildren;
};

/** The layout of the organiser's pages. It shows its children once the view is loaded with the key. */
export function OrganiserPage({ t, format, state, current, children }: Props) {
  const { code, basePath } = state;
  const [organiserKey, setOrganiserKey] = useState(() => findKey("o", code));
  const { view, failure, readAtMs, load } = useOrganiserView(code, basePath, organiserKey);
  const [announcement, announce] = useState("");

  if (organiserKey === undefined || !view) {
    return (
      <OrganiserUnavailable
        t={t}
        hasKey={organiserKey !== undefined}
        failure={failure}
        {...state}
      />
    );
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
        announce,
      }}
    >
      <OrganiserHead current={current} />
      {children}
      <p class="hidden" role="status">
        {announcement}
      </p>
    </OrganiserContext.Provider>
  );
}
