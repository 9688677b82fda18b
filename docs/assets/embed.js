// For a page of yours that shows a form of the guide in a frame: makes the frame as tall as the form.
// It hears one number, the height. Nothing that somebody types leaves the frame.
addEventListener("message", ({ data, source }) => {
  const height = data?.["feedback-toolkit-height"];
  if (!Number.isFinite(height)) return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow === source) frame.style.height = `${Math.min(Math.max(height, 200), 20000)}px`;
  }
});
