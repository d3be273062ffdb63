//! Writes lines and areas as paths from point to point: stairs, of which our charts are made, take half the room.

/// What plotters writes before the points of a line and of an area.
const POINTS: &str = " points=\"";

/// The same drawing with `polyline` and `polygon` as `path`, in steps relative to the point before.
pub(crate) fn shortened(shapes: &str) -> String {
    let mut short = String::with_capacity(shapes.len());
    for line in shapes.split_inclusive('\n') {
        match one(line) {
            Some(path) => short.push_str(&path),
            None => short.push_str(line),
        }
    }
    short
}

/// A line of the drawing as a path, if it is one of whole points.
fn one(line: &str) -> Option<String> {
    let (name, closed) = match line.split_once(' ')?.0 {
        "<polyline" => ("<polyline", ""),
        "<polygon" => ("<polygon", "z"),
        _ => return None,
    };
    let (before, rest) = line.split_once(POINTS)?;
    let (points, after) = rest.split_once('"')?;
    let point = |point: &str| {
        let (x, y) = point.split_once(',')?;
        Some((x.parse().ok()?, y.parse().ok()?))
    };
    let points: Vec<(i32, i32)> = points.split_whitespace().map(point).collect::<Option<_>>()?;
    let attributes = before.strip_prefix(name)?;
    Some(format!("<path{attributes} d=\"{}{closed}\"{after}", steps(&points)?))
}

/// `M4,2h3v-1l2,2`: along, up or down, or both.
fn steps(points: &[(i32, i32)]) -> Option<String> {
    let mut points = points.iter();
    let (mut x, mut y) = *points.next()?;
    let mut steps = format!("M{x},{y}");
    for (to_x, to_y) in points {
        let step = match (to_x - x, to_y - y) {
            (0, 0) => continue,
            (along, 0) => format!("h{along}"),
            (0, down) => format!("v{down}"),
            (along, down) => format!("l{along},{down}"),
        };
        steps.push_str(&step);
        (x, y) = (*to_x, *to_y);
    }
    Some(steps)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stairs_are_written_step_by_step_and_other_shapes_as_they_are() {
        let drawn = "<rect x=\"1\"/>\n<polyline fill=\"none\" stroke=\"red\" points=\"4,2 7,2 7,1 9,3 9,3 \"/>\n\
            <polygon fill=\"red\" points=\"0,0 5,0 5,-5\"/>\n<text>a points=\"1,2\"</text>\n";
        let short = "<rect x=\"1\"/>\n<path fill=\"none\" stroke=\"red\" d=\"M4,2h3v-1l2,2\"/>\n\
            <path fill=\"red\" d=\"M0,0h5v-5z\"/>\n<text>a points=\"1,2\"</text>\n";
        assert_eq!(shortened(drawn), short);
    }
}
