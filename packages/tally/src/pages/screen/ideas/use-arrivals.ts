import type { DeviceType } from "@digital-cleanup/challenge";
import { useEffect, useState } from "preact/hooks";
import { type Devices, nextArrival } from "./next-arrival.ts";

const stepMs = 800;

/** The devices as they arrive one by one, and the type of the newest. Those of the first state are there from the start. */
export function useArrivals(actual: Devices): { shown: Devices; newest: DeviceType | undefined } {
  const [shown, setShown] = useState(actual);
  const [newest, setNewest] = useState<DeviceType>();
  useEffect(() => {
    const next = nextArrival(shown, actual);
    if (!next) return;
    const timer = setTimeout(() => {
      setShown(next.devices);
      setNewest(next.type);
    }, stepMs);
    return () => clearTimeout(timer);
  }, [shown, actual]);
  return { shown, newest };
}
