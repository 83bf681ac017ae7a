// The sliders of the two-time control. The fields are the truth and work without this script: a slider fills its field
// in while it moves, and asks for the page when it comes to rest.
"use strict";
(function () {
  const DAY = 86400000;

  function dayAt(slider) {
    return new Date(Date.parse(slider.dataset.first) + Number(slider.value) * DAY).toISOString().slice(0, 10);
  }

  function place(slider, text) {
    const time = Date.parse(text);
    if (!Number.isNaN(time)) {
      slider.value = String(Math.round((time - Date.parse(slider.dataset.first)) / DAY));
    }
    slider.setAttribute("aria-valuetext", text || dayAt(slider));
  }

  for (const slider of document.querySelectorAll("input[type=range][data-for]")) {
    const field = document.getElementById(slider.dataset.for);
    slider.hidden = false;
    slider.setAttribute("aria-valuetext", field.value || dayAt(slider));
    slider.addEventListener("input", function () {
      field.value = dayAt(slider);
      slider.setAttribute("aria-valuetext", field.value);
    });
    slider.addEventListener("change", function () {
      field.form.requestSubmit();
    });
    field.addEventListener("change", function () {
      place(slider, field.value);
    });
  }
})();
