/** Runs `work` later; returns what cancels it. */
export type Later = (work: () => void) => () => void;

/** A reload takes less. */
const reloadMs = 4000;

export const afterReload: Later = (work) => {
  const timer = setTimeout(work, reloadMs);
  return () => clearTimeout(timer);
};

/** Counts the open tabs. `onLastClosed` is called once none is open any more and none was opened again meanwhile. */
export function createOpenTabs(onLastClosed: () => void, later: Later = afterReload) {
  let tabs = 0;
  let cancel = () => {};
  return {
    opened(): void {
      tabs += 1;
      cancel();
    },
    closed(): void {
      tabs -= 1;
      if (tabs === 0) cancel = later(onLastClosed);
    },
  };
}
