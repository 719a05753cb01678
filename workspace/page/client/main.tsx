import { render } from 'react-dom';

import { Page } from './Page';
import { drawAsRocketChat } from './surfaces/renderers';

import './look/fonts.css';
import '@rocket.chat/icons/dist/rocketchat.css';
import '@rocket.chat/fuselage/dist/fuselage.css';
import './look/page.css';
import './look/columns.css';
import './look/messages.css';
import './look/panels.css';

drawAsRocketChat();
render(<Page />, document.getElementById('page'));
