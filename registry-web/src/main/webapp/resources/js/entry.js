// A form while it is filled: what does not apply is hidden at once, days after the HSCT become dates, and open answers are
// counted. The server decides all of it again on a save, and every page works without this file.
(function () {
  "use strict";
  var form = document.getElementById("entry");
  if (form === null || form.querySelector(".item") === null) {
    return;
  }
  var items = Array.from(form.querySelectorAll(".item"));
  var controls = new Map(items.map(function (item) {
    return [item, Array.from(item.querySelectorAll("input:enabled, select:enabled, textarea:enabled"))];
  }));
  document.documentElement.classList.add("scripted");

  function control(item) {
    return item.querySelector(".value > select:not(.absence), .value > input, .value > textarea, .checks input");
  }

  function reason(item) {
    return item.querySelector("select.absence");
  }

  // The value of an item; that of ticked boxes together.
  function value(code) {
    var item = form.querySelector('.item[data-item="' + code + '"]');
    if (item === null) {
      return [];
    }
    var boxes = Array.from(item.querySelectorAll(".checks input"));
    if (boxes.length > 0) {
      return boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
    }
    var text = control(item) === null ? "" : control(item).value.trim();
    return text === "" ? [] : [text];
  }

  function isAnswered(item) {
    var why = reason(item);
    return value(item.dataset.item).length > 0 || (why !== null && why.value !== "");
  }

  function holds(part) {
    var words = part.split(" ");
    var given = value(words[0]);
    var wanted = words.slice(2).join(" ").split("|");
    switch (words[1]) {
      case "is":
        return given.some(function (each) { return wanted.indexOf(each) >= 0; });
      case "isnot":
        return given.length > 0 && given[0] !== wanted[0];
      case "unless":
        return given[0] !== wanted[0];
      case "given":
        return given.length > 0;
      case "below":
        return given.length > 0 && Number(given[0].replace(",", ".")) < Number(wanted[0]);
      default:
        return false;
    }
  }

  function applies(item) {
    var rule = item.dataset.when || "";
    return rule === "" || rule.split("; ").every(holds);
  }

  function says(item, name, shown) {
    var part = item.querySelector(".reason ." + name);
    if (part !== null) {
      part.hidden = !shown;
    }
  }

  // What is answered stays, so that nothing that was typed is lost out of sight; it says when it is asked.
  function showWhatApplies() {
    items.forEach(function (item) {
      var asked = applies(item);
      var hidden = !asked && !isAnswered(item) && !item.contains(document.activeElement);
      item.hidden = hidden;
      controls.get(item).forEach(function (each) {
        each.disabled = hidden;
      });
      item.classList.toggle("when", asked && item.querySelector(".reason") !== null);
      item.classList.toggle("unasked", !asked);
      says(item, "if", !asked);
      says(item, "because", asked);
    });
    form.querySelectorAll(".section").forEach(function (section) {
      section.hidden = section.querySelector(".item:not([hidden])") === null;
    });
  }

  function isOpen(item) {
    return !item.hidden && item.dataset.needed === "true" && applies(item) && !isAnswered(item);
  }

  function markAbsences() {
    items.forEach(function (item) {
      var why = reason(item);
      item.classList.toggle("absent", why !== null && why.value !== "");
    });
  }

  function isAsked(item) {
    return !item.hidden && item.dataset.needed === "true" && applies(item);
  }

  function count() {
    var asked = items.filter(isAsked);
    var open = asked.filter(isOpen).length;
    var tally = document.getElementById("tally");
    if (tally === null) {
      return;
    }
    tally.hidden = false;
    tally.querySelector(".answered").textContent = String(asked.length - open);
    tally.querySelector(".asked").textContent = String(asked.length);
    tally.querySelector("progress").max = Math.max(1, asked.length);
    tally.querySelector("progress").value = asked.length - open;
  }

  function look() {
    showWhatApplies();
    markAbsences();
    count();
  }

  // 127 days after this HSCT, if its date is known to the day.
  function dayZero() {
    var own = document.getElementById("hsct_date");
    var day = own !== null ? own.value.trim() : form.dataset.dayZero || "";
    return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : "";
  }

  function readDay(field) {
    var found = /^\s*[dD]\s*([+-]?\d{1,5})\s*$/.exec(field.value);
    if (found === null || dayZero() === "" || field.id === "hsct_date") {
      return;
    }
    var date = new Date(dayZero() + "T00:00:00Z");
    date.setUTCDate(date.getUTCDate() + Number(found[1]));
    field.value = date.toISOString().substring(0, 10);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  form.addEventListener("input", look);
  form.addEventListener("change", function (event) {
    if (event.target.dataset.date === "true") {
      readDay(event.target);
    }
    look();
  });
  form.addEventListener("focusout", function () {
    setTimeout(showWhatApplies, 0);
  });
  look();

  // For the script of the keys.
  window.registryForm = { items: items, control: control, reason: reason, isOpen: isOpen, isAnswered: isAnswered, look: look, readDay: readDay };
})();
