// The reader's language, country and day.

import { guideLanguage } from "./shared/page.js";

// A day (YYYY-MM-DD) as the page's language says it, without its year if that is this one: "9 December", or "December 9"
// where the letter goes to the United States. letter: the letter's language, such as en-US.
export const shortDay = (day, letter) => {
  const page = guideLanguage();
  const says = letter.split("-")[0] === page.split("-")[0] ? letter : page;
  const year = day.slice(0, 4) === today().slice(0, 4) ? {} : { year: "numeric" };
  // Noon in UTC, so that no time zone makes another day of it.
  return new Intl.DateTimeFormat(says, { day: "numeric", month: "long", timeZone: "UTC", ...year })
    .format(new Date(`${day}T12:00:00Z`));
};

// The countries that the browser's languages name, the likeliest first: "US DE" for en-US, de-DE and fr.
export const regions = () => {
  try {
    return navigator.languages.map((language) => new Intl.Locale(language).region ?? "").join(" ");
  } catch {
    return ""; // an older browser, or a language that is none
  }
};

// Today in the reader's own time zone, as YYYY-MM-DD.
export const today = () => {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

// This moment in UTC, as a calendar file says it: 20261019T083000Z.
export const moment = () => new Date().toISOString().replace(/[-:]|\.\d+/g, "");
