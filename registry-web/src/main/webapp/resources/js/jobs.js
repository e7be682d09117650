// Tells how far works in the background are, for ten minutes at most, so that a forgotten page does not keep its session open.
// The page works without this file; a link looks again then.
(function () {
  "use strict";
  var PAUSE = 2000;
  var left = 300;

  function say(row, what, text) {
    var place = row.querySelector("[data-said='" + what + "']");
    if (place !== null && place.textContent !== text) {
      place.textContent = text;
    }
  }

  // A work that has begun or ended is shown anew, with what can be done then.
  function tell(row, job) {
    var bar = row.querySelector("progress");
    var counted = job.state === "RUNNING" && job.progress.of > 0;
    if (job.state === "DONE" || job.state === "FAILED" || job.state === "CANCELLED" || counted !== (bar !== null)) {
      location.reload();
      return;
    }
    say(row, "said", job.progress.said);
    if (bar !== null) {
      bar.value = job.progress.done;
      bar.max = job.progress.of;
      var steps = row.querySelector("[data-said='steps']");
      var numbers = [job.progress.done, job.progress.of];
      say(row, "steps", steps.textContent.replace(/[\d.,\u00a0\u202f]*\d/g, function () {
        return String(numbers.shift());
      }));
    }
  }

  function look() {
    var rows = document.querySelectorAll("[data-job]:not([data-job=''])");
    if (rows.length === 0 || left === 0) {
      return;
    }
    left -= 1;
    rows.forEach(function (row) {
      fetch("api/jobs/" + row.dataset.job, { headers: { Accept: "application/json" } })
        .then(function (answer) {
          return answer.ok ? answer.json() : null;
        })
        .then(function (job) {
          if (job !== null) {
            tell(row, job);
          }
        })
        .catch(function () {
          // the registry cannot be reached; the next look tries again
        });
    });
    setTimeout(look, PAUSE);
  }

  setTimeout(look, PAUSE);
})();
