// Whether a key belongs to a character that is still being composed, as in Japanese. Safari says the end of that before the
// Enter which ended it: there only an old number tells.
export const composes = ({ isComposing, keyCode }) => isComposing || keyCode === 229;
