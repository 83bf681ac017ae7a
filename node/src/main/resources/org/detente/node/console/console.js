// The sliders of the two-time control, and what a reader unfolded. The fields are the truth and work without this script: a slider fills its field
// in while it moves, and asks for the page when it comes to rest. What is swapped in later is ready at once, since
// nothing here holds on to an element.
"use strict";
(function () {
  const DAY = 86400000;
  const SLIDER = "input[type=range][data-for]";

  function fieldOf(slider) {
    return document.getElementById(slider.dataset.for);
  }

  function dayAt(slider) {
    return new Date(Date.parse(slider.dataset.first) + Number(slider.value) * DAY).toISOString().slice(0, 10);
  }

  function tell(slider, text) {
    slider.setAttribute("aria-valuetext", text || dayAt(slider));
  }

  function show() {
    for (const slider of document.querySelectorAll(SLIDER)) {
      slider.hidden = false;
      tell(slider, fieldOf(slider).value);
    }
  }

  document.addEventListener("input", function (event) {
    if (event.target.matches(SLIDER)) {
      const day = dayAt(event.target);
      fieldOf(event.target).value = day;
      tell(event.target, day);
    }
  });

  document.addEventListener("change", function (event) {
    if (event.target.matches(SLIDER)) {
      event.target.form.requestSubmit();
      return;
    }
    const slider = document.querySelector(SLIDER + '[data-for="' + event.target.id + '"]');
    if (slider) {
      const time = Date.parse(event.target.value);
      if (!Number.isNaN(time)) {
        slider.value = String(Math.round((time - Date.parse(slider.dataset.first)) / DAY));
      }
      tell(slider, event.target.value);
    }
  });

  // A fold by where it stands and what its line says, without the numbers, which may differ at another moment.
  function nameOf(fold) {
    const section = fold.closest("section");
    const above = fold.previousElementSibling;
    const heading = above && above.matches("h3") ? above.textContent : "";
    const line = fold.querySelector("summary").firstChild.textContent;
    return [section.id, heading, line].join(" ").replace(/[0-9,]/g, "");
  }

  function folds() {
    return [...document.querySelectorAll("main section > details, main section .part, main .part > details")];
  }

  let unfolded = [];
  document.addEventListener("htmx:beforeSwap", function () {
    unfolded = folds().filter(fold => fold.open).map(nameOf);
  });
  document.addEventListener("htmx:afterSwap", function () {
    folds().filter(fold => unfolded.includes(nameOf(fold))).forEach(fold => fold.open = true);
  });

  document.addEventListener("htmx:afterSettle", show);
  show();
})();
