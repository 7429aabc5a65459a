import { createContext } from "preact";
import { useContext, useEffect } from "preact/hooks";

type SetNeed = (name: string, isNeeded: boolean) => void;

const Context = createContext<SetNeed>(() => undefined);

export const PopupRoomProvider = Context.Provider;

/** Asks the popup, which shows 560 px of height, to keep the weight of the page short, because a section is long. */
export function usePopupRoom(name: string, isNeeded = true): void {
  const setNeed = useContext(Context);
  useEffect(() => {
    setNeed(name, isNeeded);
    return () => setNeed(name, false);
  }, [name, isNeeded]);
}
