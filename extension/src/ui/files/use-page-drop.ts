import { useEffect } from "preact/hooks";

type Drop = {
  onOver: (isOver: boolean) => void;
  onDrop: (event: DragEvent) => void;
};

/**
 * Handles drops anywhere on the page; without `drop` they are ignored. By default a browser navigates to a file or folder
 * dropped outside the drop zone, and the state of the page is lost.
 */
export function usePageDrop(drop?: Drop): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      const isAccepted = drop !== undefined || event.defaultPrevented;
      event.preventDefault();
      drop?.onOver(true);
      if (event.dataTransfer) event.dataTransfer.dropEffect = isAccepted ? "copy" : "none";
    };
    const leave = (event: DragEvent) => {
      // No related target: the pointer left the window.
      if (event.relatedTarget === null) drop?.onOver(false);
    };
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      drop?.onOver(false);
      drop?.onDrop(event);
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", onDrop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", onDrop);
    };
  });
}
