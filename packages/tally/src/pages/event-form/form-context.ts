import type { Text } from "@digital-cleanup/text";
import { createContext } from "preact";
import { useContext } from "preact/hooks";

type FormState = {
  t: Text;
  /** A sentence for each field that was refused, by the field's name. */
  errors: Readonly<Record<string, string>>;
  /** Clears the error of a field that was changed without an input event. */
  clearError: (name: string) => void;
};

export const FormContext = createContext<FormState | undefined>(undefined);

/** Returns the state of the form that contains the component. */
export function useForm(): FormState {
  const form = useContext(FormContext);
  if (!form) throw new Error("useForm outside of ActionForm");
  return form;
}
