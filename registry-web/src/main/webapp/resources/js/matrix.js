// Moves in the matrix by arrows, so that it is one stop for Tab, and prints it. Without this file each cell is a stop of its own.
(function () {
  "use strict";
  var PAGE = 10;
  var FAR = 1000000;
  var print = document.getElementById("print");
  if (print !== null) {
    print.hidden = false;
    print.addEventListener("click", function () {
      window.print();
    });
  }
  var table = document.querySelector("table[role=grid]");
  if (table === null) {
    return;
  }
  document.querySelectorAll(".with-keys").forEach(function (each) {
    each.hidden = false;
  });
  var rows = Array.from(table.tBodies[0].rows).map(function (row) {
    return Array.from(row.querySelectorAll("a"));
  });
  var at = [0, 0];

  function within(number, most) {
    return Math.max(0, Math.min(most, number));
  }

  // On a small screen only what waits is shown; what is hidden is passed over.
  function move(down, right) {
    var y = within(at[0] + down, rows.length - 1);
    var step = right < 0 ? -1 : 1;
    var x = within(at[1] + right, rows[y].length - 1);
    while (rows[y][x] !== undefined && rows[y][x].offsetParent === null) {
      x += step;
    }
    return rows[y][x] === undefined ? at : [y, x];
  }

  function stop(place) {
    rows[at[0]][at[1]].tabIndex = -1;
    at = place;
    rows[at[0]][at[1]].tabIndex = 0;
  }

  rows.forEach(function (row) {
    row.forEach(function (link) {
      link.tabIndex = -1;
    });
  });
  stop([0, 0]);

  table.addEventListener("focusin", function (event) {
    rows.forEach(function (row, y) {
      var x = row.indexOf(event.target);
      if (x >= 0) {
        stop([y, x]);
      }
    });
  });

  table.addEventListener("keydown", function (event) {
    if (event.altKey || event.metaKey || event.shiftKey) {
      return;
    }
    var whole = event.ctrlKey ? FAR : 0;
    var steps = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      PageUp: [-PAGE, 0],
      PageDown: [PAGE, 0],
      Home: [-whole, -FAR],
      End: [whole, FAR]
    };
    if (Object.prototype.hasOwnProperty.call(steps, event.key)) {
      event.preventDefault();
      stop(move(steps[event.key][0], steps[event.key][1]));
      var link = rows[at[0]][at[1]];
      link.focus();
      link.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  });
})();
