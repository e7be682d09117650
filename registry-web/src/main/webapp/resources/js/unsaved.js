// Asks before typed answers are left, and says before the session ends. Nothing typed is kept in the browser, and every page
// works without this file.
(function () {
  "use strict";
  var WARNED_BEFORE = 300;
  var sending = false;
  var changed = document.getElementById("restored") !== null;

  function isFilled(form) {
    return form !== null && form.method === "post" && form.id !== "leave" && form.id !== "discarding" && form.id !== "building";
  }

  function noticeChange(event) {
    changed = changed || isFilled(event.target.form || null);
  }

  document.addEventListener("input", noticeChange);
  document.addEventListener("change", noticeChange);
  document.addEventListener("submit", function (event) {
    sending = isFilled(event.target) || event.target.id === "discarding";
  });
  window.addEventListener("pageshow", function () {
    sending = false;
  });
  window.addEventListener("beforeunload", function (event) {
    if (changed && !sending) {
      event.preventDefault();
      event.returnValue = "";
    }
  });

  var notice = document.getElementById("ending");
  var soon = document.getElementById("ending-soon");
  var over = document.getElementById("ending-over");
  var timers = [];

  function show(last) {
    notice.setAttribute("role", "alert");
    notice.hidden = false;
    soon.hidden = last;
    over.hidden = !last;
  }

  function start() {
    var seconds = Number(notice.dataset.seconds);
    timers.forEach(clearTimeout);
    notice.hidden = true;
    timers = [
      setTimeout(show, Math.max(seconds - WARNED_BEFORE, seconds / 2) * 1000, false),
      setTimeout(show, seconds * 1000, true)
    ];
  }

  function stay() {
    fetch(notice.dataset.touch, { credentials: "same-origin", redirect: "manual" }).then(
      function (answer) {
        if (answer.ok) {
          start();
        } else {
          show(true);
        }
      },
      function () {
        show(false);
      }
    );
  }

  if (notice !== null && Number(notice.dataset.seconds) > 0) {
    document.getElementById("stay").addEventListener("click", stay);
    start();
  }
})();
