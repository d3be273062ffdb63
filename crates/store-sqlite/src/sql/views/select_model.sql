select position, halted from models where organisation = $1 and model = $2
