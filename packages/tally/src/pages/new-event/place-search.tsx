import type { Text } from "@digital-cleanup/text";
import { useEffect, useRef, useState } from "preact/hooks";
import { Field, FieldError, useForm } from "../event-form/field.tsx";
import { type Place, searchPlaces } from "./search-places.ts";

const typingPauseMs = 200;
const minQueryLength = 2;

/** Distinguishes places with the same name by their level, code and parents, the smallest parent first. */
function describePlace(t: Text, { level, code, parents }: Place): string {
  const names = parents.toReversed().map(({ name }) => name);
  return [`${t(`tally.organise.level.${level}`)} ${code}`, ...names].join(" · ");
}

type Props = {
  searchUrl: string;
  place: Place | null;
  onPlace: (place: Place | null) => void;
  text: string;
  onText: (text: string) => void;
  /** A sentence with the time zone of the place. */
  zone: string;
};

export function PlaceSearch({ searchUrl, place, onPlace, text, onText, zone }: Props) {
  const { t, clearError } = useForm();
  const found = usePlaces(searchUrl, text);
  const change = useRef<HTMLButtonElement>(null);

  if (place) {
    return (
      <div class="chosen row">
        <p>
          <b>{place.name}</b>{" "}
          <span class="small soft">
            {describePlace(t, place)}. {zone}
          </span>
        </p>
        <button class="btn btn--text" type="button" ref={change} onClick={() => onPlace(null)}>
          {t("tally.organise.form.changePlace")}
        </button>
        <FieldError name="territory" />
      </div>
    );
  }
  return (
    <div class="flow flow--tight">
      <Field
        name="territory"
        label={t("tally.organise.form.place")}
        hint={`${t("tally.organise.form.placeHint")} ${zone}`}
        value={text}
        onValue={onText}
        autocomplete="off"
        maxLength={100}
        spellcheck={false}
      />
      <p class="small soft" role="status">
        {found === "unreachable" && t("tally.organise.form.searchFailed")}
        {Array.isArray(found) && t("tally.organise.form.placesFound", { count: found.length })}
      </p>
      {Array.isArray(found) && found.length > 0 && (
        <ul class="places" aria-label={t("tally.organise.form.places")}>
          {found.map((one) => (
            <li key={`${one.level} ${one.code}`}>
              <button
                class="place"
                type="button"
                onClick={() => {
                  onPlace(one);
                  clearError("territory");
                  // The clicked button is removed, so the focus moves to the button that undoes the choice.
                  requestAnimationFrame(() => change.current?.focus());
                }}
              >
                <b>{one.name}</b>
                {one.otherName !== undefined && ` (${one.otherName})`}{" "}
                <span class="small soft">{describePlace(t, one)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The results of a search, sent after a pause in typing; undefined until there is a response. */
function usePlaces(searchUrl: string, text: string): Place[] | "unreachable" | undefined {
  const [found, setFound] = useState<Place[] | "unreachable">();
  useEffect(() => {
    const query = text.trim();
    setFound(undefined);
    if (query.length < minQueryLength) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const asked = await searchPlaces(searchUrl, query);
      if (isCurrent) setFound(asked.ok ? asked.value : "unreachable");
    }, typingPauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [searchUrl, text]);
  return found;
}
