import { useEffect, useState } from "preact/hooks";
import type { Weighing, WeighingState } from "./weighing.ts";

/** The state of a reading, drawn again whenever it changes. */
export function useWeighing(weighing: Weighing): WeighingState {
  const [state, setState] = useState(weighing.current);
  useEffect(() => weighing.listen(() => setState(weighing.current())), [weighing]);
  return state;
}
